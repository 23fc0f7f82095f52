package org.ringscope.view.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Filters that were used, the newest first, none twice. Whoever keeps it from start to start keeps {@link #toText}.
 *
 * <p>Not thread-safe.
 */
public final class FilterHistory {
  /** Filters kept. */
  public static final int MOST = 50;

  private final List<String> entries = new ArrayList<>();

  /** Reads what {@link #toText} wrote; whatever else it is, its first lines are taken as filters. */
  public static FilterHistory parse(String text) {
    FilterHistory history = new FilterHistory();
    text.lines().limit(MOST).toList().reversed().forEach(history::add);
    return history;
  }

  /** Notes a filter as the newest; a blank or overlong one is none. */
  public void add(String filter) {
    String line = filter.strip().replaceAll("\\R", " ");
    if (!line.isEmpty() && line.length() <= Tokenizer.LONGEST) {
      entries.remove(line);
      entries.addFirst(line);
      if (entries.size() > MOST) {
        entries.removeLast();
      }
    }
  }

  /** The newest first. */
  public List<String> entries() {
    return List.copyOf(entries);
  }

  /** A line a filter, the newest first. */
  public String toText() {
    return String.join("\n", entries);
  }
}
