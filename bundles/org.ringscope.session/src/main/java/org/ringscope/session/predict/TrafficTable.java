package org.ringscope.session.predict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * What a capture's received packets offer a card to hash: a row for each pair of an outer flow and, in VXLAN, GRE or
 * GENEVE, the flow inside; with the packets and bytes on the wire in each half of the capture.
 *
 * <p>Rows stand in the order in which they were met. Fragments are flows of addresses only, as a card sees them.
 */
public final class TrafficTable {
  /** Most rows kept, 112 bytes each; packets of further flows are only counted. */
  public static final int MOST_ROWS = 1 << 20;

  private static final int INNER = FlowEnds.WORDS;
  private static final int PACKETS = 2 * FlowEnds.WORDS;
  private static final int BYTES = PACKETS + 2;
  private static final int SEGMENTS = BYTES + 1;
  private static final int WORDS = SEGMENTS + 1;

  private static final int ROWS_PER_CHUNK = 1 << 12;
  private static final int FIRST_SLOTS = 1 << 12;
  private static final int FREE = -1;

  private final int limit;
  private long[][] chunks = new long[0][];
  private int[] slots = new int[FIRST_SLOTS];
  private int size;
  private final long[] unhashed = new long[2];
  private final long[] beyond = new long[2];

  /** @param limit most rows kept */
  public TrafficTable(int limit) {
    this.limit = limit;
    Arrays.fill(slots, FREE);
  }

  /** The row of a pair of flows, made if need be; -1 if the table is full without it. */
  int row(FlowEnds outer, FlowEnds inner) {
    int slot = slot(outer, inner);
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    if (size == limit) {
      return -1;
    }
    if ((size + 1) * 4L > slots.length * 3L) {
      grow();
      slot = slot(outer, inner);
    }
    int row = size++;
    if (row / ROWS_PER_CHUNK == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunks.length + 1);
      chunks[chunks.length - 1] = new long[ROWS_PER_CHUNK * WORDS];
    }
    outer.writeTo(chunk(row), at(row));
    inner.writeTo(chunk(row), at(row) + INNER);
    slots[slot] = row;
    return row;
  }

  private int slot(FlowEnds outer, FlowEnds inner) {
    int slot = (int) outer.mixed(inner.mixed(0)) & slots.length - 1;
    while (slots[slot] != FREE) {
      long[] chunk = chunk(slots[slot]);
      int at = at(slots[slot]);
      if (outer.equalsAt(chunk, at) && inner.equalsAt(chunk, at + INNER)) {
        return slot;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    Arrays.fill(larger, FREE);
    slots = larger;
    FlowEnds outer = new FlowEnds();
    FlowEnds inner = new FlowEnds();
    for (int row = 0; row < size; row++) {
      outer.readFrom(chunk(row), at(row));
      inner.readFrom(chunk(row), at(row) + INNER);
      int slot = (int) outer.mixed(inner.mixed(0)) & slots.length - 1;
      while (slots[slot] != FREE) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = row;
    }
  }

  private long[] chunk(int row) {
    return chunks[row / ROWS_PER_CHUNK];
  }

  private static int at(int row) {
    return row % ROWS_PER_CHUNK * WORDS;
  }

  /**
   * Counts packets of a row.
   *
   * @param half 0 or 1
   */
  void count(int row, int half, long packets, long bytes) {
    long[] chunk = chunk(row);
    chunk[at(row) + PACKETS + half] += packets;
    chunk[at(row) + BYTES] += bytes;
  }

  /** Counts a packet that no card can hash. */
  void countUnhashed(int half) {
    unhashed[half]++;
  }

  /** Counts packets of a flow for which there was no room. */
  void countBeyond(int half, long packets) {
    beyond[half] += packets;
  }

  /** What was learnt of the segments of a row's flow, see {@link WirePackets}; 0 as long as nothing was. */
  long segments(int row) {
    return chunk(row)[at(row) + SEGMENTS];
  }

  void setSegments(int row, long segments) {
    chunk(row)[at(row) + SEGMENTS] = segments;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** The flow of the outermost IP header of row {@code row}, counted from 0. */
  public FlowKey outer(int row) {
    return FlowEnds.key(chunk(row), at(row));
  }

  /** The flow inside the tunnel; null where there is none. */
  public @Nullable FlowKey inner(int row) {
    return hasInner(row) ? FlowEnds.key(chunk(row), at(row) + INNER) : null;
  }

  /** Whether the row's packets came in a tunnel. */
  public boolean hasInner(int row) {
    return chunk(row)[at(row) + INNER] != 0;
  }

  /**
   * Packets of a row on the wire.
   *
   * @param half 0 = first half of the capture, 1 = second
   */
  public long packets(int row, int half) {
    return chunk(row)[at(row) + PACKETS + half];
  }

  /** Packets of a row on the wire in the whole capture. */
  public long packets(int row) {
    return packets(row, 0) + packets(row, 1);
  }

  /** Bytes of a row on the wire, without frame check sequence. */
  public long bytes(int row) {
    return chunk(row)[at(row) + BYTES];
  }

  /** Packets without an IP header that a card would find; they go to ring 0. */
  public long unhashed(int half) {
    return unhashed[half];
  }

  /** Packets of flows for which there was no room: they are in no row. */
  public long beyond() {
    return beyond[0] + beyond[1];
  }

  /** Packets in rows and those that no card can hash, in one half. */
  public long packetsOfHalf(int half) {
    long sum = unhashed[half];
    for (int row = 0; row < size; row++) {
      sum += packets(row, half);
    }
    return sum;
  }
}
