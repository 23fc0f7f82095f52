package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.List;

/** Where an axis of bytes has its ticks. */
public final class ByteAxis {
  private ByteAxis() {}

  /**
   * Ticks at round positions, in steps of 1, 2 or 5 times a power of ten, from 0 on.
   *
   * @param most how many have room, at least 1
   */
  public static List<Long> ticks(long low, long high, int most) {
    long least = Math.max(1, (high - low) / most);
    long step = step(least);
    List<Long> ticks = new ArrayList<>();
    for (long tick = Math.max(0, Math.ceilDiv(low, step) * step); tick < high; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  private static long step(long least) {
    long ten = 1;
    while (ten < least / 10 && ten < Long.MAX_VALUE / 100) {
      ten *= 10;
    }
    for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
      if (step >= least) {
        return step;
      }
    }
    return 10 * ten;
  }
}
