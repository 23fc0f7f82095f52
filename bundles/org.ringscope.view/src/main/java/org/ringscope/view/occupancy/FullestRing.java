package org.ringscope.view.occupancy;

import java.util.Locale;
import org.ringscope.view.timeline.TimeSpan;

/** Over a visible span, a pixel at a time: most packets that waited in any one receive ring, whichever that was. */
public final class FullestRing {
  private final TimeSpan span;
  private final int ringSize;
  private final int[] waiting;

  FullestRing(TimeSpan span, int ringSize, int pixels) {
    this.span = span;
    this.ringSize = ringSize;
    waiting = new int[pixels];
  }

  void add(OccupancyLane lane) {
    for (int pixel = 0; pixel < waiting.length; pixel++) {
      waiting[pixel] = Math.max(waiting[pixel], lane.most(pixel));
    }
  }

  public TimeSpan span() {
    return span;
  }

  public int pixels() {
    return waiting.length;
  }

  /** Most packets that waited in one ring while a pixel lasts. */
  public int waiting(int pixel) {
    return waiting[pixel];
  }

  /** The same as a part of the ring's descriptors, 0 to 1. */
  public double share(int pixel) {
    return (double) waiting[pixel] / ringSize;
  }

  /** The span in words: {@code fullest ring: up to 512 of 512 descriptors}. */
  public String summary() {
    int most = 0;
    for (int packets : waiting) {
      most = Math.max(most, packets);
    }
    return String.format(Locale.ROOT, "fullest ring: up to %,d of %,d descriptors", most, ringSize);
  }
}
