package org.ringscope.view.timeline;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.capture.PacketIndex;

/**
 * What each ring had from the first row of a packet table up to any other: kept every 65,536 rows, counted from the
 * table in between. With eight rings that is a hundredth of a byte a packet, with the most that a card may have, 4,096,
 * five bytes.
 */
final class RingSums {
  private static final int CHUNK_SHIFT = 16;
  private static final int CHUNK_ROWS = 1 << CHUNK_SHIFT;

  private final PacketIndex table;
  private final TableRow scratch = new TableRow();
  private final List<long[]> chunks = new ArrayList<>();
  private final long[] totals;
  private long rows;

  RingSums(PacketIndex table, int rings) {
    this.table = table;
    totals = RingTotals.room(rings);
    chunks.add(totals.clone());
  }

  void append(TableRow row) {
    RingTotals.count(totals, row);
    rows++;
    if ((rows & CHUNK_ROWS - 1) == 0) {
      chunks.add(totals.clone());
    }
  }

  /** What came in the rows from {@code first} to {@code last}, both included. */
  RingTotals between(long first, long last) {
    long[] sums = upTo(last);
    long[] before = upTo(first - 1);
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= before[i];
    }
    return new RingTotals(sums);
  }

  private long[] upTo(long last) {
    int chunk = (int) (last >>> CHUNK_SHIFT);
    long[] sums = chunks.get(chunk).clone();
    for (long number = ((long) chunk << CHUNK_SHIFT) + 1; number <= last; number++) {
      scratch.read(table, number);
      RingTotals.count(sums, scratch);
    }
    return sums;
  }
}
