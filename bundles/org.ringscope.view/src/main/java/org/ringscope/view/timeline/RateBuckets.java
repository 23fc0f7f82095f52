package org.ringscope.view.timeline;

import java.util.Arrays;

/**
 * Packets in equal stretches of time over the whole capture, for the fastest and the slowest moment of a pixel.
 *
 * <p>There are never more than 65,536 stretches, half a megabyte: when a packet comes behind the last one, each two
 * neighbours become one of double length. A capture of an hour ends up with stretches of some 70 ms.
 */
final class RateBuckets {
  static final int MOST = 1 << 16;

  private static final long SHORTEST = 1 << 10;

  private final long[] packets = new long[MOST];
  private long width = SHORTEST;

  /** ns a stretch; a power of two. */
  long width() {
    return width;
  }

  void count(long time) {
    while (time / width >= MOST) {
      coarsen();
    }
    packets[(int) (time / width)]++;
  }

  private void coarsen() {
    for (int i = 0; i < MOST / 2; i++) {
      packets[i] = packets[2 * i] + packets[2 * i + 1];
    }
    Arrays.fill(packets, MOST / 2, MOST, 0);
    width *= 2;
  }

  /** Packets in the {@code count} stretches from number {@code first} on; behind the last one there are none. */
  long packets(long first, long count) {
    long sum = 0;
    long end = Math.min(MOST, first + count);
    for (long i = first; i < end; i++) {
      sum += packets[(int) i];
    }
    return sum;
  }
}
