package org.ringscope.session.seek;

import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.Verdict;

/** Sums up the packet table, packet by packet. Not thread-safe. */
final class TableWalk {
  /** Rows that are read at once. */
  static final int STEP = 1024;

  private final PacketIndex index;
  private final PacketRows rows = new PacketRows(STEP);
  private final int ringsOfDevice;
  private RingTally tally;
  private long packet;
  private long time = Long.MIN_VALUE;

  /** Nothing is summed up yet. */
  TableWalk(PacketIndex index, int ringsOfDevice) {
    this.index = index;
    this.ringsOfDevice = ringsOfDevice;
    tally = new RingTally(ringsOfDevice);
  }

  /**
   * Sums up packets 1 … {@code number}, which are in the table: on from where it stands, or from a mark.
   *
   * @param nearest the last mark of this table at or before {@code number}; null if there is none
   */
  void to(long number, @Nullable Checkpoint nearest) {
    long from = nearest == null ? 0 : nearest.packet();
    if (packet > number || packet < from) {
      packet = from;
      time = nearest == null ? Long.MIN_VALUE : nearest.time();
      tally = new RingTally(ringsOfDevice);
      if (nearest != null) {
        tally.restore(nearest.states().getFirst().toReader());
      }
    }
    while (packet < number) {
      step(number);
    }
  }

  /** Adds the next {@link #STEP} packets, or fewer, up to {@code number}, which is in the table. */
  void step(long number) {
    index.read(packet + 1, rows);
    int count = (int) Math.min(rows.count(), number - packet);
    for (int row = 0; row < count; row++) {
      if (rows.verdict(row) != Verdict.FILTERED) {
        time = Math.max(time, rows.time(row));
        tally.count(rows, row);
      }
    }
    packet += count;
  }

  /** Number of the last packet that is summed up. */
  long packet() {
    return packet;
  }

  /** What was summed up. */
  RingTally tally() {
    return tally;
  }

  /** The latest time among what was summed up, ns since the epoch; {@link Long#MIN_VALUE} if nothing was. */
  long time() {
    return time;
  }
}
