package org.ringscope.view.timeline;

import java.util.function.LongSupplier;

/** The state of a capture's Timeline: the moment and what of the capture is visible. For the thread of the screen. */
public final class Timeline {
  private static final double ZOOM_STEP = 1.5;

  private final PacketTimes times;
  private final PlayHead head;
  private final VisibleSpan visible = new VisibleSpan();
  private long followed;

  /** @param clock as {@link PlayHead} needs it */
  public Timeline(PacketTimes times, LongSupplier clock) {
    this.times = times;
    head = new PlayHead(times, clock);
    head.addListener(this::follow);
  }

  /** Whoever zooms or moves may look elsewhere; what moves the moment brings it into sight. */
  private void follow() {
    if (head.moment() != followed) {
      followed = head.moment();
      visible.reveal(followed);
    }
  }

  public PacketTimes times() {
    return times;
  }

  public PlayHead head() {
    return head;
  }

  public VisibleSpan visible() {
    return visible;
  }

  /** Takes in that the capture may have grown. */
  public void update() {
    visible.setDuration(times.duration());
  }

  /** Zooms in by some steps or, if negative, out. */
  public void zoom(double steps, long fixed) {
    visible.zoom(Math.pow(ZOOM_STEP, -steps), fixed);
  }

  /** Shows the selected span, or does nothing without one. */
  public void zoomToSelection() {
    TimeSpan selection = head.selection();
    if (selection != null) {
      visible.show(selection);
    }
  }
}
