package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;

/**
 * Packets and bytes by flow: an open-addressing table of longs, nothing allocated a packet.
 *
 * <p>A flow is one direction of a conversation as the card tells them apart: flow type, addresses, and ports where the card hashes ports.
 */
public final class FlowTable {
  /** Words of a row: type and ports, source (2), destination (2), packets, bytes, last ring. */
  private static final int WORDS = 8;

  private static final int PACKETS = 5;
  private static final int BYTES = 6;
  private static final int RING = 7;
  private static final int FIRST_ROWS = 1 << 10;

  private static final long SEND_RING = 1L << 32;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final int limit;
  private long[] rows = new long[FIRST_ROWS * WORDS];
  private int mask = FIRST_ROWS - 1;
  private int size;
  private long untracked;

  /** @param limit most flows kept; packets of further flows are only counted */
  public FlowTable(int limit) {
    this.limit = limit;
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
    boolean hasPorts = flowType >= FlowType.TCP4;
    long ports = hasPorts ? bytes.get(INT, offset + Headers.transportOffset(headers)) & 0xffff_ffffL : 0;
    long key = (long) flowType << 32 | ports;
    long where = sent ? SEND_RING | ring : ring;
    if (flowType == FlowType.IPV4 || flowType == FlowType.TCP4 || flowType == FlowType.UDP4) {
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
   * @param typeAndPorts flow type in the upper half – never 0 –, source and destination port in the lower
   * @param ring ring in the lower half; the upper half is not 0 for a send ring
   */
  void count(
      long typeAndPorts, long source, long sourceLow, long destination, long destinationLow, int length, long ring) {
    int at = find(typeAndPorts, source, sourceLow, destination, destinationLow);
    if (rows[at] == 0) {
      if (size == limit) {
        untracked++;
        return;
      }
      at = insert(at, typeAndPorts, source, sourceLow, destination, destinationLow);
    }
    rows[at + PACKETS]++;
    rows[at + BYTES] += length;
    rows[at + RING] = ring;
  }

  private int find(long typeAndPorts, long source, long sourceLow, long destination, long destinationLow) {
    long mixed = (typeAndPorts * 31 + source) * 0x9e37_79b9_7f4a_7c15L ^ sourceLow;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8_feb8_6659_fd93L + destination * 0xc2b2_ae3d_27d4_eb4fL ^ destinationLow;
    int slot = (int) (mixed ^ mixed >>> 29 ^ mixed >>> 47);
    while (true) {
      int at = (slot++ & mask) * WORDS;
      if (rows[at] == 0
          || rows[at] == typeAndPorts
              && rows[at + 1] == source
              && rows[at + 2] == sourceLow
              && rows[at + 3] == destination
              && rows[at + 4] == destinationLow) {
        return at;
      }
    }
  }

  private int insert(
      int free, long typeAndPorts, long source, long sourceLow, long destination, long destinationLow) {
    int at = free;
    if (++size * 4L > (mask + 1) * 3L) {
      grow();
      at = find(typeAndPorts, source, sourceLow, destination, destinationLow);
    }
    rows[at] = typeAndPorts;
    rows[at + 1] = source;
    rows[at + 2] = sourceLow;
    rows[at + 3] = destination;
    rows[at + 4] = destinationLow;
    return at;
  }

  private void grow() {
    long[] old = rows;
    rows = new long[old.length * 2];
    mask = mask * 2 + 1;
    for (int from = 0; from < old.length; from += WORDS) {
      if (old[from] != 0) {
        int to = find(old[from], old[from + 1], old[from + 2], old[from + 3], old[from + 4]);
        System.arraycopy(old, from, rows, to, WORDS);
      }
    }
  }

  public int size() {
    return size;
  }

  /** Packets of flows that came when the table was full. */
  public long untracked() {
    return untracked;
  }

  /** Rows of all flows, most packets first; ties by bytes, then by key, so that the order depends on nothing else. */
  public FlowCount[] largest(int most) {
    FlowCount[] all = new FlowCount[size];
    int next = 0;
    for (int at = 0; at < rows.length; at += WORDS) {
      if (rows[at] != 0) {
        all[next++] = new FlowCount(
            (int) (rows[at] >>> 32), (int) rows[at], rows[at + 1], rows[at + 2], rows[at + 3], rows[at + 4],
            rows[at + PACKETS], rows[at + BYTES], (int) rows[at + RING], rows[at + RING] >>> 32 != 0);
      }
    }
    Arrays.sort(all);
    return Arrays.copyOf(all, Math.min(most, size));
  }

  long[] rows() {
    return rows;
  }

  void restore(long[] saved, int flows, long packetsUntracked) {
    rows = saved;
    mask = saved.length / WORDS - 1;
    size = flows;
    untracked = packetsUntracked;
  }
}
