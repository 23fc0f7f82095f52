package org.ringscope.nic.steer;

import java.util.Arrays;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * Which packets the drivers of Intel's cards sample for application targeted routing: of TCP, every SYN and the first
 * packet behind {@value #SAMPLE_RATE} of a send ring.
 *
 * <p>ixgbe (ixgbe_main.c, ixgbe_atr) counts all packets of the ring and skips those with FIN. i40e (i40e_txrx.c,
 * i40e_atr) counts TCP packets, and FIN and RST remove the filter; on cards that do the latter by themselves
 * (I40E_FLAG_HW_ATR_EVICT) the outcome is the same but for the count.
 */
final class AtrSampler {
  /** IXGBE_DEFAULT_ATR_SAMPLE_RATE (ixgbe.h), I40E_DEFAULT_ATR_SAMPLE_RATE (i40e.h). */
  static final int SAMPLE_RATE = 20;

  /** From where a TCP header's flags stand, in bytes, to their end. */
  private static final int TOLD_BY = 14;

  private final boolean untilClosed;

  /** Packets of each send ring since its last sample. */
  private long[] sent = new long[16];

  /** @param untilClosed whether it is as i40e has it */
  AtrSampler(boolean untilClosed) {
    this.untilClosed = untilClosed;
  }

  /** @param ring send ring, numbered through all devices */
  Lesson lesson(PacketBatch in, int row, int ring) {
    if (ring >= sent.length) {
      sent = Arrays.copyOf(sent, Math.max(ring + 1, sent.length * 2));
    }
    int flowType = Headers.flowType(in.headers[row]);
    boolean tcp = flowType == FlowType.TCP4 || flowType == FlowType.TCP6;
    if (tcp || !untilClosed) {
      sent[ring]++;
    }
    if (!tcp) {
      return Lesson.NOTHING;
    }
    int flags = flags(in, row);
    boolean closes = (flags & (untilClosed ? Tcp.FIN | Tcp.RST : Tcp.FIN)) != 0;
    if (closes && !untilClosed || !closes && (flags & Tcp.SYN) == 0 && sent[ring] < SAMPLE_RATE) {
      return Lesson.NOTHING;
    }
    sent[ring] = 0;
    return closes ? Lesson.FORGET : Lesson.LEARN;
  }

  /** None where the capture cut them off. */
  private static int flags(PacketBatch in, int row) {
    int transport = Headers.transportOffset(in.headers[row]);
    return transport + TOLD_BY <= in.capturedLength[row] ? Tcp.flags(in.bytes, in.offset[row] + transport) : 0;
  }

  void save(StateWriter writer) {
    writer.write(sent);
  }

  void restore(StateReader reader) {
    sent = reader.readArray();
  }
}
