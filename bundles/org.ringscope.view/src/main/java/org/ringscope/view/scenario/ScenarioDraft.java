package org.ringscope.view.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A text that is edited in several places with one history. What is typed letter by letter is undone word by word. For
 * the thread of the screen.
 */
public final class ScenarioDraft {
  private static final int MOST_EDITS = 1000;

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private String text;
  private String saved;

  /** At {@code offset}, {@code removed} gave way to {@code inserted}. */
  private record Edit(int offset, String removed, String inserted) {
    static Edit between(String before, String after) {
      int most = Math.min(before.length(), after.length());
      int same = 0;
      while (same < most && before.charAt(same) == after.charAt(same)) {
        same++;
      }
      int end = 0;
      while (end < most - same
          && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
        end++;
      }
      return new Edit(same, before.substring(same, before.length() - end), after.substring(same, after.length() - end));
    }

    String apply(String text) {
      return text.substring(0, offset) + inserted + text.substring(offset + removed.length());
    }

    Edit inverse() {
      return new Edit(offset, inserted, removed);
    }

    /** Whether {@code next} types on in the same word. */
    boolean goesOn(Edit next) {
      return removed.isEmpty() && next.removed.isEmpty() && next.inserted.length() == 1
          && next.offset == offset + inserted.length() && !Character.isWhitespace(next.inserted.charAt(0));
    }

    Edit and(Edit next) {
      return new Edit(offset, removed, inserted + next.inserted);
    }
  }

  /** @param text as it is saved */
  public ScenarioDraft(String text) {
    this.text = text;
    saved = text;
  }

  public String text() {
    return text;
  }

  /** Has {@code listener} hear whenever the text is another, or was saved. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Takes another text, however it came about. */
  public void change(String next) {
    if (next.equals(text)) {
      return;
    }
    Edit edit = Edit.between(text, next);
    Edit last = done.peekLast();
    if (last != null && undone.isEmpty() && last.goesOn(edit)) {
      done.removeLast();
      edit = last.and(edit);
    }
    done.addLast(edit);
    if (done.size() > MOST_EDITS) {
      done.removeFirst();
    }
    undone.clear();
    text = next;
    tell();
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /** Takes the last edit back, or does nothing if there is none. */
  public void undo() {
    Edit last = done.pollLast();
    if (last != null) {
      undone.addLast(last);
      text = last.inverse().apply(text);
      tell();
    }
  }

  /** Does again what was undone last, or does nothing. */
  public void redo() {
    Edit last = undone.pollLast();
    if (last != null) {
      done.addLast(last);
      text = last.apply(text);
      tell();
    }
  }

  public boolean isDirty() {
    return !text.equals(saved);
  }

  /** The text is on disk as it is now. */
  public void markSaved() {
    saved = text;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
