package org.ringscope.view.timeline;

import java.util.stream.IntStream;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;

/** Packets, bytes and drops of each ring over a range of packets, by the rules of a report. */
public final class RingTotals {
  private static final DropCause[] CAUSES = DropCause.values();

  /** Words of a ring and direction: packets, bytes, then drops by cause. */
  static final int WORDS = 2 + CAUSES.length;

  /** Words behind those of the rings: diverted before a ring and behind one, then drops before a ring by cause. */
  private static final int BESIDE_RINGS = 2 + CAUSES.length;

  private final long[] sums;

  RingTotals(long[] sums) {
    this.sums = sums;
  }

  /** Room for the sums of a card. */
  static long[] room(int rings) {
    return new long[2 * rings * WORDS + BESIDE_RINGS];
  }

  /** Adds a row to {@code sums}. */
  static void count(long[] sums, TableRow row) {
    if (!row.entered) {
      return;
    }
    int at = row.slot * WORDS;
    int beside = sums.length - BESIDE_RINGS;
    DropCause cause = row.cause;
    if (row.diverted) {
      sums[row.slot < 0 ? beside : beside + 1]++;
    } else if (cause != null && cause.scope() == Declared.Scope.DEVICE) {
      sums[beside + 2 + cause.ordinal()]++;
    }
    if (row.slot < 0 || at >= beside) {
      return;
    }
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
    return (sums.length - BESIDE_RINGS) / WORDS / 2;
  }

  /** Packets that another device got before they came to a ring. */
  public long divertedBeforeRings() {
    return sums[sums.length - BESIDE_RINGS];
  }

  /** Packets that a second destination got behind their ring. */
  public long divertedBehindRings() {
    return sums[sums.length - BESIDE_RINGS + 1];
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

  /** Packets put on any ring of a direction. */
  public long packets(boolean sent) {
    return IntStream.range(0, rings()).mapToLong(ring -> packets(ring, sent)).sum();
  }

  /** Packets dropped for {@code cause}, wherever that was. */
  public long drops(DropCause cause) {
    long beforeRings = sums[sums.length - BESIDE_RINGS + 2 + cause.ordinal()];
    return beforeRings
        + IntStream.range(0, rings()).mapToLong(ring -> drops(ring, false, cause) + drops(ring, true, cause)).sum();
  }

  /** Whether any packet was sent: else there is nothing to tell of send rings. */
  public boolean hasSent() {
    return packets(true) > 0;
  }
}
