package org.ringscope.view.placement;

import org.ringscope.session.place.ArrivalKind;
import org.ringscope.session.place.PlacementRecord;

/** Where the segments of each kind lie, of any stretch of arrivals: summed up by blocks. */
public final class SegmentExtents {
  private static final int BLOCK = 64;
  private static final ArrivalKind[] KINDS = ArrivalKind.values();

  /** Of the segments of one kind. */
  static final class Extent {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    int segments;

    private void add(long from, long to, int count) {
      low = Math.min(low, from);
      high = Math.max(high, to);
      segments += count;
    }
  }

  private final PlacementRecord record;
  private final long[] lows;
  private final long[] highs;
  private final byte[] counts;

  public SegmentExtents(PlacementRecord record) {
    this.record = record;
    int blocks = record.segments() / BLOCK;
    lows = new long[blocks * KINDS.length];
    highs = new long[blocks * KINDS.length];
    counts = new byte[blocks * KINDS.length];
    for (int block = 0; block < blocks; block++) {
      Extent[] extents = empty();
      addEach(block * BLOCK, (block + 1) * BLOCK, extents);
      for (int kind = 0; kind < KINDS.length; kind++) {
        int at = block * KINDS.length + kind;
        lows[at] = extents[kind].low;
        highs[at] = extents[kind].high;
        counts[at] = (byte) extents[kind].segments;
      }
    }
  }

  private static Extent[] empty() {
    Extent[] extents = new Extent[KINDS.length];
    for (int kind = 0; kind < extents.length; kind++) {
      extents[kind] = new Extent();
    }
    return extents;
  }

  /** By kind, of the segments {@code [from, to)}. */
  Extent[] of(int from, int to) {
    Extent[] extents = empty();
    int firstBlock = Math.ceilDiv(from, BLOCK);
    int endBlock = Math.min(to / BLOCK, counts.length / KINDS.length);
    if (firstBlock >= endBlock) {
      addEach(from, to, extents);
      return extents;
    }
    addEach(from, firstBlock * BLOCK, extents);
    for (int block = firstBlock; block < endBlock; block++) {
      for (int kind = 0; kind < KINDS.length; kind++) {
        int at = block * KINDS.length + kind;
        extents[kind].add(lows[at], highs[at], counts[at]);
      }
    }
    addEach(endBlock * BLOCK, to, extents);
    return extents;
  }

  private void addEach(int from, int to, Extent[] extents) {
    for (int segment = from; segment < to; segment++) {
      long position = record.position(segment);
      extents[record.kind(segment).ordinal()].add(position, position + Math.max(1, record.length(segment)), 1);
    }
  }
}
