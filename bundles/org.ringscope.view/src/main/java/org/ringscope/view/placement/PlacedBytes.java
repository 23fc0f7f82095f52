package org.ringscope.view.placement;

import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;

/** Bytes of a stretch that have come, by fate and cause, and the segments that they came with. */
public final class PlacedBytes {
  private static final Fate[] FATES = Fate.values();

  /** Bytes by fate, then by cause. */
  static final int SUMS = FATES.length + Cause.values().length;

  private final long[] sums = new long[SUMS];
  private long bytes;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  PlacedBytes() {}

  /** Where a fate's sum stands among the sums. */
  static int indexOf(Fate fate) {
    return fate.ordinal();
  }

  /** Where a cause's sum stands among the sums. */
  static int indexOf(Cause cause) {
    return FATES.length + cause.ordinal();
  }

  void add(int segment, long length, Fate fate, @Nullable Cause cause) {
    sums[indexOf(fate)] += length;
    if (cause != null) {
      sums[indexOf(cause)] += length;
    }
    bytes += length;
    first = Math.min(first, segment);
    last = Math.max(last, segment);
  }

  /** Adds what a node of a pyramid sums up. */
  void addNode(long[] nodes, int at, int firstSegment, int lastSegment) {
    for (int i = 0; i < SUMS; i++) {
      sums[i] += nodes[at + i];
    }
    for (int i = 0; i < FATES.length; i++) {
      bytes += nodes[at + i];
    }
    first = Math.min(first, firstSegment);
    last = Math.max(last, lastSegment);
  }

  /** All that have come. */
  public long bytes() {
    return bytes;
  }

  public long bytes(Fate fate) {
    return sums[indexOf(fate)];
  }

  public long bytes(Cause cause) {
    return sums[indexOf(cause)];
  }

  /** The first segment that brought some, from 0 in the order of arrival; of no meaning if none did. */
  public int first() {
    return first;
  }

  /** The last segment that brought some; -1 if none did. */
  public int last() {
    return last;
  }

  /** The fate of most of them; the first of those that are equal. */
  Fate most() {
    Fate most = Fate.DIRECT;
    for (Fate fate : FATES) {
      if (bytes(fate) > bytes(most)) {
        most = fate;
      }
    }
    return most;
  }
}
