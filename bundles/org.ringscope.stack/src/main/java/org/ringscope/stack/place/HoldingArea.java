package org.ringscope.stack.place;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.hold.HeldBytes;

/** Bytes of one direction for which no buffer is posted yet, in order, with the time since when they wait. */
final class HoldingArea {
  /** Takes held bytes that have got a buffer. */
  interface Taker {
    void take(long position, MemorySegment bytes, long offset, int length, long since);
  }

  /** Shorter runs share the time of the bytes before them, or else times could take more memory than bytes. */
  private static final int LEAST_BYTES = 64;

  private final HeldBytes bytes;
  private long[] starts = new long[2];
  private long[] ends = new long[2];
  private long[] times = new long[2];
  private int count;

  HoldingArea(BlockPool pool) {
    bytes = new HeldBytes(pool);
  }

  /** Holds bytes of which none is held; false if there is no room. */
  boolean hold(long position, MemorySegment source, long offset, int length, long time) {
    if (!bytes.write(position, source, offset, length)) {
      return false;
    }
    int at = count;
    while (at > 0 && starts[at - 1] > position) {
      at--;
    }
    if (at > 0 && ends[at - 1] == position && sharesTime(at - 1, time)) {
      ends[at - 1] += length;
    } else {
      insert(at, position, position + length, time);
    }
    return true;
  }

  /** Writes over bytes that are held. */
  void replace(long position, MemorySegment source, long offset, int length) {
    if (!bytes.write(position, source, offset, length)) {
      throw new IllegalStateException("bytes at " + position + " are not held");
    }
  }

  /** Hands over all that is held before {@code end}. */
  void takeBefore(long end, Taker taker) {
    int taken = 0;
    while (taken < count && starts[taken] < end) {
      long until = Math.min(end, ends[taken]);
      handOver(starts[taken], until, times[taken], taker);
      if (until < ends[taken]) {
        starts[taken] = until;
        break;
      }
      taken++;
    }
    count -= taken;
    System.arraycopy(starts, taken, starts, 0, count);
    System.arraycopy(ends, taken, ends, 0, count);
    System.arraycopy(times, taken, times, 0, count);
    bytes.freeBefore(end);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether bytes that came at {@code time} may count as come with those at {@code index}, just before them. */
  private boolean sharesTime(int index, long time) {
    return times[index] == time || ends[index] - starts[index] < LEAST_BYTES;
  }

  private void handOver(long from, long until, long since, Taker taker) {
    long[] at = {from};
    bytes.read(from, until - from, (source, offset, length) -> {
      taker.take(at[0], source, offset, length, since);
      at[0] += length;
    });
  }

  private void insert(int at, long start, long end, long time) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      times = Arrays.copyOf(times, 2 * count);
    }
    System.arraycopy(starts, at, starts, at + 1, count - at);
    System.arraycopy(ends, at, ends, at + 1, count - at);
    System.arraycopy(times, at, times, at + 1, count - at);
    starts[at] = start;
    ends[at] = end;
    times[at] = time;
    count++;
  }
}
