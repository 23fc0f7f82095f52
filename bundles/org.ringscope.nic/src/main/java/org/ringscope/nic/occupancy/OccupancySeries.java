package org.ringscope.nic.occupancy;

import java.util.Arrays;

/**
 * One ring's occupancy in a fixed number of bins. When time runs past the last one, bins are merged two by two and
 * become twice as wide. Times are ns since the pyramid's start, at most {@link #LONGEST}.
 */
final class OccupancySeries {
  /** Width of a new series' bins: 2^10 ns, about a microsecond. */
  private static final int FIRST_SHIFT = 10;

  /** 2^61 ns, 73 years: twice as much still fits a long. */
  static final long LONGEST = 1L << 61;

  private final int[] least;
  private final int[] most;
  private final double[] packetNanoseconds;
  private final long[] drops;
  private int shift = FIRST_SHIFT;
  private long last;
  private int waiting;

  OccupancySeries(int bins) {
    least = new int[bins];
    Arrays.fill(least, Integer.MAX_VALUE);
    most = new int[bins];
    packetNanoseconds = new double[bins];
    drops = new long[bins];
  }

  /** From {@code time} on {@code packets} wait. */
  void waiting(long time, int packets) {
    advanceTo(time);
    int bin = bin(last);
    least[bin] = Math.min(least[bin], packets);
    most[bin] = Math.max(most[bin], packets);
    waiting = packets;
  }

  void dropped(long time) {
    advanceTo(time);
    drops[bin(last)]++;
  }

  /** As many as wait go on waiting until {@code time}. */
  void advanceTo(long time) {
    if (time <= last) {
      return;
    }
    makeRoomUntil(time);
    while (last < time) {
      int bin = bin(last);
      long until = Math.min(time, begin(bin + 1));
      least[bin] = Math.min(least[bin], waiting);
      most[bin] = Math.max(most[bin], waiting);
      packetNanoseconds[bin] += (double) waiting * (until - last);
      last = until;
    }
  }

  private void makeRoomUntil(long time) {
    while (time >> shift >= least.length) {
      int half = least.length / 2;
      for (int i = 0; i < half; i++) {
        least[i] = Math.min(least[2 * i], least[2 * i + 1]);
        most[i] = Math.max(most[2 * i], most[2 * i + 1]);
        packetNanoseconds[i] = packetNanoseconds[2 * i] + packetNanoseconds[2 * i + 1];
        drops[i] = drops[2 * i] + drops[2 * i + 1];
      }
      Arrays.fill(least, half, least.length, Integer.MAX_VALUE);
      Arrays.fill(most, half, most.length, 0);
      Arrays.fill(packetNanoseconds, half, least.length, 0);
      Arrays.fill(drops, half, least.length, 0);
      shift++;
    }
  }

  private int bin(long time) {
    return (int) (time >> shift);
  }

  private long begin(int bin) {
    return (long) bin << shift;
  }

  /**
   * Sums up the bins that {@code from} to {@code to} (not included) touch into column {@code column}. A bin belongs to
   * every column it touches; its mean counts by the time they share, its drops count where it begins.
   */
  void sum(long from, long to, OccupancyColumns columns, int column, boolean first) {
    if (to <= 0 || from > last) {
      return;
    }
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    double area = 0;
    long known = 0;
    int firstBin = bin(Math.max(from, 0));
    int lastBin = bin(Math.min(to - 1, last));
    for (int bin = firstBin; bin <= lastBin; bin++) {
      long begin = begin(bin);
      long end = Math.min(begin(bin + 1), last);
      long shared = Math.min(to, end) - Math.max(from, begin);
      lowest = Math.min(lowest, least[bin]);
      highest = Math.max(highest, most[bin]);
      if (shared > 0) {
        area += packetNanoseconds[bin] * shared / (end - begin);
        known += shared;
      }
      if (first || begin >= from) {
        columns.drops()[column] += drops[bin];
      }
    }
    columns.least()[column] = lowest == Integer.MAX_VALUE ? 0 : lowest;
    columns.most()[column] = highest;
    columns.mean()[column] = known == 0 ? 0 : area / known;
  }

  /** Width of the bins in ns. */
  long resolution() {
    return 1L << shift;
  }
}
