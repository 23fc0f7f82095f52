package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A run of consecutive packets of one source: their bytes and, as parallel arrays, where each begins and what its
 * record said.
 *
 * <p>A block is owned by one worker, filled by {@link PacketSource#fill} and overwritten by the next fill; nobody
 * else may keep it.
 * Arrays grow on demand and are never shrunk, so a steady run allocates nothing.
 */
public final class PacketBlock {
  /** Direction as the record said it (pcapng {@code epb_flags} bits 0–1): not given. */
  public static final byte DIRECTION_UNKNOWN = 0;

  /** Direction as the record said it: inbound. */
  public static final byte DIRECTION_INBOUND = 1;

  /** Direction as the record said it: outbound. */
  public static final byte DIRECTION_OUTBOUND = 2;

  private static final int PAGE = 4096;

  private MemorySegment bytes;

  /** Place of this block in the source's order: 0, 1, 2, … without gaps. */
  public long ticket;

  /** Number of the first packet, counted from 1 as Wireshark's frame.number does. */
  public long firstPacketNumber;

  /** Packets in this block. */
  public int count;

  /** File offset of the block's first byte, or -1 where packets have no place in a file (live, merged). */
  public long fileOffset;

  /** Time of the packet before the first one, in ns since the epoch; {@link Long#MIN_VALUE} if there is none. */
  public long previousTime;

  /** Offset of a packet's first byte in {@link #bytes()}. */
  public int[] offset = new int[0];

  /** Bytes kept in the capture. */
  public int[] capturedLength = new int[0];

  /** Length of the frame as it was, without frame check sequence (tshark's frame.len). */
  public int[] originalLength = new int[0];

  /** Time as recorded, ns since the epoch. Simple packet blocks take the time of the packet before. */
  public long[] time = new long[0];

  /** Index in {@link PacketSource#interfaces()}. */
  public short[] interfaceIndex = new short[0];

  /** {@code DIRECTION_*}. */
  public byte[] direction = new byte[0];

  /** @param capacity bytes the block can hold before {@link #reserveBytes} has to enlarge it */
  public PacketBlock(int capacity) {
    bytes = allocate(capacity);
  }

  private static MemorySegment allocate(int capacity) {
    // Not by an arena: it fills memory with zeros in a loop of Java, which is slow as long as it is interpreted.
    int pages = Math.ceilDiv(Math.max(1, capacity), PAGE);
    return MemorySegment.ofBuffer(ByteBuffer.allocateDirect((pages + 1) * PAGE).alignedSlice(PAGE));
  }

  /** Native memory that holds the packets. */
  public MemorySegment bytes() {
    return bytes;
  }

  /** Makes room for {@code capacity} bytes, at most 1 GiB, keeping the first {@code keep}. */
  public void reserveBytes(int capacity, int keep) {
    if (capacity > bytes.byteSize()) {
      MemorySegment larger = allocate(capacity);
      MemorySegment.copy(bytes, 0, larger, 0, keep);
      bytes = larger;
    }
  }

  /** Makes room for {@code packets} entries in every array, keeping what is there. */
  public void reservePackets(int packets) {
    if (packets > offset.length) {
      int size = Math.max(packets, Math.max(1024, offset.length * 2));
      offset = Arrays.copyOf(offset, size);
      capturedLength = Arrays.copyOf(capturedLength, size);
      originalLength = Arrays.copyOf(originalLength, size);
      time = Arrays.copyOf(time, size);
      interfaceIndex = Arrays.copyOf(interfaceIndex, size);
      direction = Arrays.copyOf(direction, size);
    }
  }

  /** Forgets the packets; memory stays. */
  public void clear() {
    count = 0;
  }
}
