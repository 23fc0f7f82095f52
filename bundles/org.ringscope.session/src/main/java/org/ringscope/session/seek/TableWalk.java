package org.ringscope.session.seek;

import java.util.List;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.Verdict;

/** Sums up the packet table up to any packet, leaving marks on the way to begin from. Not thread-safe. */
final class TableWalk {
  private static final int ROWS_AT_ONCE = 1024;
  private static final long BUDGET = 16L << 20;

  private final PacketIndex index;
  private final Checkpoints marks = new Checkpoints(BUDGET);
  private final PacketRows rows = new PacketRows(ROWS_AT_ONCE);
  private final int ringsOfDevice;
  private RingTally tally;
  private long packet;
  private long time = Long.MIN_VALUE;
  private long marked;

  TableWalk(PacketIndex index, int ringsOfDevice) {
    this.index = index;
    this.ringsOfDevice = ringsOfDevice;
    tally = new RingTally(ringsOfDevice);
  }

  /** Sums up packets 1 … {@code number}, which are in the table. */
  void to(long number) {
    Checkpoint nearest = marks.atPacket(number).orElse(null);
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
      index.read(packet + 1, rows);
      countRows((int) Math.min(rows.count(), number - packet));
    }
  }

  private void countRows(int count) {
    for (int row = 0; row < count; row++) {
      if (rows.verdict(row) != Verdict.FILTERED) {
        time = Math.max(time, rows.time(row));
        tally.count(rows, row);
      }
    }
    packet += count;
    if (packet > marked) {
      marked = packet;
      marks.passed(packet, time, List.of(tally));
    }
  }

  /** What {@link #to} summed up. */
  RingTally tally() {
    return tally;
  }

  /** The latest time among what was summed up, ns since the epoch; {@link Long#MIN_VALUE} if nothing was. */
  long time() {
    return time;
  }

  /** Packets and times that it has come by. */
  Checkpoints marks() {
    return marks;
  }
}
