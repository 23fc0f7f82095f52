package org.ringscope.view.timeline;

import java.util.Arrays;
import org.ringscope.capture.PacketIndex;

/**
 * Sums from the first row of a packet table up to any other, and the time of any row: kept every 64 rows, counted
 * from the table in between. Half a byte a packet.
 */
final class RowSums {
  private static final int BLOCK_SHIFT = 6;
  private static final int BLOCK_ROWS = 1 << BLOCK_SHIFT;

  /** Words of a block: time of its last row; packets, bytes and drops up to there. */
  private static final int WORDS = 4;

  private final PacketIndex table;
  private final PacketClock clock;
  private final TableRow scratch = new TableRow();
  private long[] blocks = new long[WORDS * BLOCK_ROWS];
  private long rows;
  private long latest;
  private long packets;
  private long bytes;
  private long drops;

  RowSums(PacketIndex table, PacketClock clock) {
    this.table = table;
    this.clock = clock;
  }

  long rows() {
    return rows;
  }

  /** Time of the last row. */
  long latest() {
    return latest;
  }

  /** Adds the row that follows. */
  void append(long time, TableRow row) {
    latest = time;
    if (row.entered) {
      packets++;
      bytes += row.length;
      drops += row.cause == null ? 0 : 1;
    }
    rows++;
    if ((rows & BLOCK_ROWS - 1) == 0) {
      endBlock();
    }
  }

  private void endBlock() {
    int at = (int) (rows >>> BLOCK_SHIFT) * WORDS - WORDS;
    if (at == blocks.length) {
      blocks = Arrays.copyOf(blocks, blocks.length * 2);
    }
    blocks[at] = latest;
    blocks[at + 1] = packets;
    blocks[at + 2] = bytes;
    blocks[at + 3] = drops;
  }

  /** How many rows have a time before {@code time}. */
  long rowsBefore(long time) {
    int low = 0;
    int high = (int) (rows >>> BLOCK_SHIFT);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks[middle * WORDS] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long row = (long) low << BLOCK_SHIFT;
    long now = timeBeforeBlock(low);
    long end = Math.min(rows, row + BLOCK_ROWS);
    while (row < end) {
      now = Math.max(now, clock.recorded(row + 1));
      if (now >= time) {
        return row;
      }
      row++;
    }
    return row;
  }

  /** Time of a row, from 1. */
  long timeOf(long number) {
    int block = (int) (number - 1 >>> BLOCK_SHIFT);
    long now = timeBeforeBlock(block);
    for (long row = ((long) block << BLOCK_SHIFT) + 1; row <= number; row++) {
      now = Math.max(now, clock.recorded(row));
    }
    return now;
  }

  private long timeBeforeBlock(int block) {
    return block == 0 ? 0 : blocks[block * WORDS - WORDS];
  }

  /** What the first {@code count} rows come to. */
  Traffic upTo(long count) {
    int block = (int) (count >>> BLOCK_SHIFT);
    int at = block * WORDS - WORDS;
    long morePackets = block == 0 ? 0 : blocks[at + 1];
    long moreBytes = block == 0 ? 0 : blocks[at + 2];
    long moreDrops = block == 0 ? 0 : blocks[at + 3];
    for (long number = ((long) block << BLOCK_SHIFT) + 1; number <= count; number++) {
      scratch.read(table, number);
      if (scratch.entered) {
        morePackets++;
        moreBytes += scratch.length;
        moreDrops += scratch.cause == null ? 0 : 1;
      }
    }
    return new Traffic(morePackets, moreBytes, moreDrops);
  }
}
