package org.ringscope.session.seek;

import java.util.Arrays;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/** Packets, bytes and drops of all rings, summed up from rows of the packet table. */
final class RingTally implements Stateful {
  private static final DropCause[] CAUSES = DropCause.values();
  private static final int PACKETS = 0;
  private static final int BYTES = 1;
  private static final int SENT_PACKETS = 2;
  private static final int SENT_BYTES = 3;
  private static final int DROPS = 4;
  private static final int WORDS = DROPS + CAUSES.length;

  private final int ringsOfDevice;
  private long[] counts;

  /** @param ringsOfDevice receive rings of a device, which has as many send rings */
  RingTally(int ringsOfDevice) {
    this.ringsOfDevice = ringsOfDevice;
    counts = new long[ringsOfDevice * WORDS];
  }

  int rings() {
    return counts.length / WORDS;
  }

  /** Counts a row; those of packets that came to no ring count nowhere. */
  void count(PacketRows rows, int row) {
    int ring = rows.ring(row);
    if (ring < 0) {
      return;
    }
    int at = (rows.device(row) * ringsOfDevice + ring) * WORDS;
    if (at >= counts.length) {
      counts = Arrays.copyOf(counts, (rows.device(row) + 1) * ringsOfDevice * WORDS);
    }
    if (rows.direction(row) == PacketBlock.DIRECTION_OUTBOUND) {
      counts[at + SENT_PACKETS]++;
      counts[at + SENT_BYTES] += rows.originalLength(row);
      return;
    }
    DropCause cause = rows.dropCause(row);
    if (cause == DropCause.ABOVE_MTU) {
      return;
    }
    if (cause != DropCause.RING_FULL) {
      counts[at + PACKETS]++;
      counts[at + BYTES] += rows.originalLength(row);
    }
    if (cause != null) {
      counts[at + DROPS + cause.ordinal()]++;
    }
  }

  long packets(int ring) {
    return counts[ring * WORDS + PACKETS];
  }

  long bytes(int ring) {
    return counts[ring * WORDS + BYTES];
  }

  long sentPackets(int ring) {
    return counts[ring * WORDS + SENT_PACKETS];
  }

  long sentBytes(int ring) {
    return counts[ring * WORDS + SENT_BYTES];
  }

  long drops(int ring, DropCause cause) {
    return counts[ring * WORDS + DROPS + cause.ordinal()];
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(counts);
  }

  @Override
  public void restore(StateReader reader) {
    counts = reader.readArray();
  }
}
