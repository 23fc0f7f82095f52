package org.ringscope.ui;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/**
 * Keeps a view with the capture in front: says when that is another one or none, and when there is something new of
 * it, as often as the screen can follow.
 */
public final class CaptureFollower {
  private final Control view;
  private final Consumer<@Nullable CaptureReplay> turn;
  private final Runnable listener;
  private final ActiveEditorListener editors;
  private @Nullable CaptureReplay capture;

  /**
   * Begins at once.
   *
   * @param view as long as it lives
   * @param turn takes the capture in front; on the UI thread
   * @param refresh run on the UI thread when there is something new of that capture
   */
  public CaptureFollower(
      IWorkbenchPage page, Control view, Consumer<@Nullable CaptureReplay> turn, Runnable refresh) {
    this.view = view;
    this.turn = turn;
    listener = new ScreenRefresh(view, refresh)::soon;
    editors = new ActiveEditorListener(page, this::follow);
    view.addDisposeListener(event -> dispose());
  }

  public @Nullable CaptureReplay capture() {
    return capture;
  }

  private void follow(@Nullable IEditorPart editor) {
    CaptureReplay next = editor == null ? null : editor.getAdapter(CaptureReplay.class);
    if (next == capture) {
      return;
    }
    stopListening();
    capture = next;
    if (next != null) {
      next.addListener(listener);
    }
    if (!view.isDisposed()) {
      turn.accept(next);
    }
  }

  private void stopListening() {
    if (capture != null) {
      capture.removeListener(listener);
    }
  }

  private void dispose() {
    stopListening();
    editors.dispose();
  }
}
