package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.conversation.EndRows;

/**
 * Packets and bytes by flow.
 *
 * <p>A flow is one direction of a conversation as the card tells them apart: flow type, addresses, and ports where the
 * card hashes ports.
 */
public final class FlowTable {
  /** Words of a row: its key – type and ports, source, destination –, packets, bytes, last ring. */
  private static final int WORDS = EndRows.KEY_WORDS + 3;

  private static final int PACKETS = EndRows.KEY_WORDS;
  private static final int BYTES = PACKETS + 1;
  private static final int RING = BYTES + 1;

  private static final long SEND_RING = 1L << 32;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final EndRows flows;
  private long untracked;

  /** @param limit most flows kept; packets of further flows are only counted */
  public FlowTable(int limit) {
    flows = new EndRows(WORDS, limit);
  }

  /**
   * Counts a packet, if it belongs to a flow.
   *
   * @param bytes where the packet lies
   * @param offset of its first byte
   * @param headers where its headers begin, as parsing found them in these bytes
   * @param length original length in bytes
   * @param sent whether {@code ring} is a send ring
   */
  public void count(MemorySegment bytes, long offset, long headers, int length, int ring, boolean sent) {
    int flowType = Headers.flowType(headers);
    if (flowType == FlowType.NONE) {
      return;
    }
    long network = offset + Headers.networkOffset(headers);
    boolean hasPorts = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    long ports = hasPorts ? bytes.get(INT, offset + FlowKey.portsOffset(bytes, offset, headers)) & 0xffff_ffffL : 0;
    long key = (long) flowType << 32 | ports;
    long where = sent ? SEND_RING | ring : ring;
    if (FlowType.isIpv4(flowType)) {
      long addresses = bytes.get(LONG, network + 12);
      count(key, 0, addresses >>> 32, 0, addresses & 0xffff_ffffL, length, where);
    } else {
      count(
          key, bytes.get(LONG, network + 8), bytes.get(LONG, network + 16), bytes.get(LONG, network + 24),
          bytes.get(LONG, network + 32), length, where);
    }
  }

  /**
   * Counts a packet.
   *
   * @param typeAndPorts flow type in the upper half – never 0 –, source and destination port, or an SPI, in the lower
   * @param ring ring in the lower half; the upper half is not 0 for a send ring
   */
  void count(
      long typeAndPorts, long source, long sourceLow, long destination, long destinationLow, int length, long ring) {
    int at = flows.find(typeAndPorts, source, sourceLow, destination, destinationLow);
    if (at < 0) {
      untracked++;
      return;
    }
    long[] rows = flows.rows();
    rows[at + PACKETS]++;
    rows[at + BYTES] += length;
    rows[at + RING] = ring;
  }

  public int size() {
    return flows.size();
  }

  /** Packets of flows that came when the table was full. */
  public long untracked() {
    return untracked;
  }

  /** Rows of all flows, most packets first; ties by bytes, then by key, so that the order depends on nothing else. */
  public FlowCount[] largest(int most) {
    long[] rows = flows.rows();
    FlowCount[] all = new FlowCount[flows.size()];
    int next = 0;
    for (int at = 0; at < rows.length; at += WORDS) {
      if (rows[at] != 0) {
        all[next++] = new FlowCount(
            (int) (rows[at] >>> 32), (int) rows[at], rows[at + 1], rows[at + 2], rows[at + 3], rows[at + 4],
            rows[at + PACKETS], rows[at + BYTES], (int) rows[at + RING], rows[at + RING] >>> 32 != 0);
      }
    }
    Arrays.sort(all);
    return Arrays.copyOf(all, Math.min(most, all.length));
  }

  void save(StateWriter writer) {
    flows.save(writer);
    writer.write(untracked);
  }

  void restore(StateReader reader) {
    flows.restore(reader);
    untracked = reader.read();
  }
}
