package org.ringscope.view.timeline;

import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/** A row of a packet table, as far as it is summed up; one object reads them all. */
final class TableRow {
  /** {@link #slot} of a packet that came to no ring. */
  static final int NO_SLOT = -1;

  /** Original length in bytes. */
  int length;

  /** Whether it came to the card; false if it was filtered. */
  boolean entered;

  /** Whether another destination got it. */
  boolean diverted;

  /** Why it was dropped, or null. */
  @Nullable DropCause cause;

  /** Ring and direction as one number, see {@link #slotOf}. */
  int slot;

  void read(PacketIndex table, long number) {
    length = table.originalLength(number);
    Verdict verdict = table.verdict(number);
    entered = verdict != Verdict.FILTERED;
    diverted = verdict == Verdict.DIVERTED;
    cause = table.dropCause(number);
    int ring = table.ring(number);
    slot = ring < 0 ? NO_SLOT : slotOf(ring, table.direction(number) == PacketBlock.DIRECTION_OUTBOUND);
  }

  /** Receive rings have even slots, send rings odd ones. */
  static int slotOf(int ring, boolean sent) {
    return 2 * ring + (sent ? 1 : 0);
  }
}
