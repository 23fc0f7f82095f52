package org.ringscope.session.advise;

import java.util.Arrays;

/**
 * Divides the slots of an indirection table among rings so that the fullest ring has as little as possible. Slots and
 * rings have packets already; a slot is never split.
 */
final class Partition {
  private Partition() {}

  /**
   * A stretch of slots a ring, in ring order, as {@code ethtool -X DEV weight …} makes them: the weights are the
   * lengths of the stretches. The best of all such divisions, for the packets given.
   *
   * @param slots packets by slot
   * @param loads packets that rings have anyway
   */
  static int[] stretches(long[] slots, long[] loads) {
    long low = 0;
    long high = 0;
    for (long load : loads) {
      low = Math.max(low, load);
      high = Math.max(high, load);
    }
    for (long packets : slots) {
      high += packets;
    }
    while (low < high) {
      long bound = low + (high - low) / 2;
      if (latestStarts(slots, loads, bound)[0] == 0) {
        high = bound;
      } else {
        low = bound + 1;
      }
    }
    return evenly(slots, loads, low);
  }

  /**
   * For each ring the first slot that it and the rings behind it can take everything from without exceeding a bound.
   */
  private static int[] latestStarts(long[] slots, long[] loads, long bound) {
    int[] starts = new int[loads.length + 1];
    starts[loads.length] = slots.length;
    for (int ring = loads.length - 1; ring >= 0; ring--) {
      int slot = starts[ring + 1];
      long load = loads[ring];
      while (slot > 0 && load + slots[slot - 1] <= bound) {
        load += slots[--slot];
      }
      starts[ring] = slot;
    }
    return starts;
  }

  /** Stretches that keep the bound and are as even as it lets them be: tomorrow's traffic isn't quite today's. */
  private static int[] evenly(long[] slots, long[] loads, long bound) {
    int[] starts = latestStarts(slots, loads, bound);
    double left = 0;
    for (long packets : slots) {
      left += packets;
    }
    for (long load : loads) {
      left += load;
    }
    int[] lengths = new int[loads.length];
    int slot = 0;
    for (int ring = 0; ring < loads.length; ring++) {
      double target = left / (loads.length - ring);
      long load = loads[ring];
      int from = slot;
      while (slot < slots.length
          && load + slots[slot] <= bound
          && (slot < starts[ring + 1] || load + slots[slot] / 2.0 <= target)) {
        load += slots[slot++];
      }
      lengths[ring] = slot - from;
      left -= load;
    }
    return lengths;
  }

  /**
   * Any ring for each slot: the fullest slots first, each to the emptiest ring (R. L. Graham, "Bounds on
   * Multiprocessing Timing Anomalies", 1969: at most 4/3 of the optimum).
   */
  static int[] free(long[] slots, long[] loads) {
    Integer[] order = new Integer[slots.length];
    for (int slot = 0; slot < slots.length; slot++) {
      order[slot] = slot;
    }
    Arrays.sort(order, (a, b) -> Long.compare(slots[b], slots[a]));
    long[] sums = loads.clone();
    int[] rings = new int[slots.length];
    for (int slot : order) {
      int ring = emptiest(sums);
      rings[slot] = ring;
      sums[ring] += slots[slot];
    }
    return rings;
  }

  static int emptiest(long[] loads) {
    int emptiest = 0;
    for (int ring = 1; ring < loads.length; ring++) {
      emptiest = loads[ring] < loads[emptiest] ? ring : emptiest;
    }
    return emptiest;
  }

  static long fullest(long[] loads) {
    long most = 0;
    for (long load : loads) {
      most = Math.max(most, load);
    }
    return most;
  }
}
