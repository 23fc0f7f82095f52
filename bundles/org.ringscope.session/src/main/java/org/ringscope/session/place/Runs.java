package org.ringscope.session.place;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;

/** Runs of new bytes that share a segment, a fate and a cause, in the order of arrival: columns, 13 bytes each. */
final class Runs {
  private static final Fate[] FATES = Fate.values();
  private static final Cause[] CAUSES = Cause.values();
  private static final int CAUSE_BITS = 4;
  private static final int CAUSE_MASK = (1 << CAUSE_BITS) - 1;

  private int[] segments = new int[64];
  private int[] offsets = new int[64];
  private int[] lengths = new int[64];
  private byte[] ways = new byte[64];
  private int count;

  /**
   * Adds a run, or makes the last one longer.
   *
   * @param offset of its first byte in its segment's payload
   */
  void add(int segment, int offset, int length, Fate fate, @Nullable Cause cause) {
    byte way = (byte) (fate.ordinal() << CAUSE_BITS | (cause == null ? CAUSE_MASK : cause.ordinal()));
    int last = count - 1;
    if (count > 0 && segments[last] == segment && ways[last] == way && offsets[last] + lengths[last] == offset) {
      lengths[last] += length;
      return;
    }
    if (count == segments.length) {
      grow(count + (count >> 1));
    }
    segments[count] = segment;
    offsets[count] = offset;
    lengths[count] = length;
    ways[count++] = way;
  }

  /** Gives back what was reserved for more. */
  void trim() {
    grow(count);
  }

  private void grow(int room) {
    segments = Arrays.copyOf(segments, room);
    offsets = Arrays.copyOf(offsets, room);
    lengths = Arrays.copyOf(lengths, room);
    ways = Arrays.copyOf(ways, room);
  }

  int count() {
    return count;
  }

  int segment(int run) {
    return segments[run];
  }

  int offset(int run) {
    return offsets[run];
  }

  int length(int run) {
    return lengths[run];
  }

  Fate fate(int run) {
    return FATES[ways[run] >> CAUSE_BITS];
  }

  @Nullable Cause cause(int run) {
    int cause = ways[run] & CAUSE_MASK;
    return cause == CAUSE_MASK ? null : CAUSES[cause];
  }
}
