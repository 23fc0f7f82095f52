package org.ringscope.session.whatif;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrivals of packets at the receive rings, in order, 16 bytes each outside the heap:
 *
 * <pre>
 *     0       1       2       3       4       5       6       7
 *   +---------------------------------------------------------------+
 *  0|        time of arrival, ns since 1970, never going back       |
 *   +-------------------------------+---------------+-+-------------+
 *  8|           RSS hash            |    device     |h|    ring     |
 *   +-------------------------------+---------------+-+-------------+
 * </pre>
 *
 * Each row is a number in the machine's byte order, drawn from its highest byte on. Bit h says that the ring came from
 * the indirection table by the hash, so that another table gives another ring. One thread writes; when it is done, any
 * number may read.
 */
final class ArrivalRecord implements AutoCloseable {
  /** Bytes a packet. */
  static final int ROW_BYTES = 16;

  static final int ROWS_OF_CHUNK = 1 << 16;

  static final int HASHED = 1 << 15;
  static final int RING_MASK = HASHED - 1;
  static final int DEVICE_SHIFT = 16;

  private final Arena arena = Arena.ofShared();
  private final List<MemorySegment> chunks = new ArrayList<>();
  private long packets;
  private int devices = 1;

  /** @param place device, {@link #HASHED} or not, and ring */
  void add(long time, int hash, int place) {
    int row = (int) (packets++ & ROWS_OF_CHUNK - 1);
    if (row == 0) {
      chunks.add(arena.allocate((long) ROWS_OF_CHUNK * ROW_BYTES, Long.BYTES));
    }
    MemorySegment chunk = chunks.getLast();
    long at = (long) row * ROW_BYTES;
    chunk.set(ValueLayout.JAVA_LONG, at, time);
    chunk.set(ValueLayout.JAVA_LONG, at + 8, (long) hash << 32 | place);
    devices = Math.max(devices, (place >>> DEVICE_SHIFT) + 1);
  }

  long packets() {
    return packets;
  }

  /** Devices that packets came to, counted up to the highest. */
  int devices() {
    return devices;
  }

  int chunks() {
    return chunks.size();
  }

  MemorySegment chunk(int index) {
    return chunks.get(index);
  }

  /** Rows in use of chunk {@code index}. */
  int rows(int index) {
    return (int) Math.min(ROWS_OF_CHUNK, packets - (long) index * ROWS_OF_CHUNK);
  }

  static long time(MemorySegment chunk, int row) {
    return chunk.get(ValueLayout.JAVA_LONG, (long) row * ROW_BYTES);
  }

  /** Hash and place of a row in one read; take it apart by {@link #hash} and {@link #place}. */
  static long outcome(MemorySegment chunk, int row) {
    return chunk.get(ValueLayout.JAVA_LONG, (long) row * ROW_BYTES + 8);
  }

  static int hash(long outcome) {
    return (int) (outcome >>> 32);
  }

  static int place(long outcome) {
    return (int) outcome;
  }

  @Override
  public void close() {
    arena.close();
  }
}
