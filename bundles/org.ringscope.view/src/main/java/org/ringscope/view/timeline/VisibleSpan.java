package org.ringscope.view.timeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The part of a capture that the Timeline shows: zoomed at a point, moved, or all of it, which then grows with the
 * capture.
 */
public final class VisibleSpan {
  /** Below that there is nothing to see: captures have nanoseconds at best. */
  private static final long SHORTEST = 100;

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long duration;
  private long from;
  private long length = SHORTEST;
  private boolean all = true;

  public TimeSpan span() {
    return new TimeSpan(from, from + length);
  }

  /** Has {@code listener} hear whenever another span is visible. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  /** Whether all of the capture is visible. */
  public boolean isAll() {
    return all;
  }

  /** Sets how long the capture is, ns; it may have grown. */
  public void setDuration(long duration) {
    this.duration = duration;
    if (all) {
      showAll();
    } else {
      show(from, length);
    }
  }

  public void showAll() {
    show(0, whole());
  }

  /** Shows a span as far as the capture goes. */
  public void show(TimeSpan span) {
    show(span.from(), span.length());
  }

  /**
   * Zooms.
   *
   * @param factor below 1 shows less, above 1 more
   * @param fixed the moment that stays at its place
   */
  public void zoom(double factor, long fixed) {
    long zoomed = (long) Math.clamp(length * factor, SHORTEST, whole());
    double share = (double) (fixed - from) / length;
    show(fixed - Math.round(share * zoomed), zoomed);
  }

  /** Moves by a part of what is visible, such as 0.1; to earlier times if negative. */
  public void pan(double part) {
    show(from + Math.round(length * part), length);
  }

  /** Moves no further than needed to bring a moment into sight. */
  public void reveal(long time) {
    if (!all && (time < from || time >= from + length)) {
      show(time - length / 2, length);
    }
  }

  private void show(long start, long newLength) {
    long lengthBefore = length;
    long fromBefore = from;
    length = Math.clamp(newLength, SHORTEST, whole());
    from = Math.clamp(start, 0, whole() - length);
    all = length == whole();
    if (length != lengthBefore || from != fromBefore) {
      listeners.forEach(Runnable::run);
    }
  }

  /** The last packet has its place within. */
  private long whole() {
    return Math.max(SHORTEST, duration + 1);
  }
}
