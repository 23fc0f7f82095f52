package org.ringscope.view.timeline;

import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;

/** Packets, bytes and drops of each ring over a range of packets, by the rules of a report. */
public final class RingTotals {
  private static final DropCause[] CAUSES = DropCause.values();

  /** Words of a ring and direction: packets, bytes, then drops by cause. */
  static final int WORDS = 2 + CAUSES.length;

  private final long[] sums;

  RingTotals(long[] sums) {
    this.sums = sums;
  }

  /** Adds a row to {@code sums}. */
  static void count(long[] sums, TableRow row) {
    int at = row.slot * WORDS;
    if (row.slot < 0 || at >= sums.length || !row.entered) {
      return;
    }
    DropCause cause = row.cause;
    if (cause == null || cause == DropCause.BAD_CHECKSUM) {
      // The stack judges a packet that the ring has had.
      sums[at]++;
      sums[at + 1] += row.length;
    }
    if (cause != null && cause.scope() == Declared.Scope.RING) {
      sums[at + 2 + cause.ordinal()]++;
    }
  }

  /** Rings of a direction. */
  public int rings() {
    return sums.length / WORDS / 2;
  }

  /** Packets put on a ring; ones dropped before are not among them. */
  public long packets(int ring, boolean sent) {
    return sums[TableRow.slotOf(ring, sent) * WORDS];
  }

  /** Original lengths of the packets put on a ring. */
  public long bytes(int ring, boolean sent) {
    return sums[TableRow.slotOf(ring, sent) * WORDS + 1];
  }

  /** Packets meant for a ring and dropped there for {@code cause}. */
  public long drops(int ring, boolean sent, DropCause cause) {
    return sums[TableRow.slotOf(ring, sent) * WORDS + 2 + cause.ordinal()];
  }

  /** Whether any packet was sent: else there is nothing to tell of send rings. */
  public boolean hasSent() {
    for (int ring = 0; ring < rings(); ring++) {
      if (packets(ring, true) > 0) {
        return true;
      }
    }
    return false;
  }
}
