package org.ringscope.ui;

import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** Keeps a view with the selected packet of the capture that it shows. For the UI thread. */
public final class SelectionFollower {
  private final Runnable listener;
  private @Nullable CaptureReplay capture;

  /**
   * Follows none at first.
   *
   * @param view as long as it lives
   * @param moved run on the UI thread when another packet is selected, as often as the screen can follow
   */
  public SelectionFollower(Control view, Runnable moved) {
    listener = new ScreenRefresh(view, moved)::soon;
    view.addDisposeListener(event -> turn(null));
  }

  /** Follows the selection in {@code next}, or none. */
  public void turn(@Nullable CaptureReplay next) {
    if (capture != null) {
      capture.selectedPacket().removeListener(listener);
    }
    capture = next;
    if (next != null) {
      next.selectedPacket().addListener(listener);
    }
  }
}
