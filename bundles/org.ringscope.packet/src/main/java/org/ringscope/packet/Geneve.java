package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The GENEVE header (RFC 8926, section 3.4). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---+-----------+-+-+-----------+-------------------------------+
 * |Ver| Opt len/4 |O|C|  Reserved |          Protocol type        |
 * +---+-----------+-+-+-----------+---------------+---------------+
 * |     Virtual network identifier (VNI)          |   Reserved    |
 * +-----------------------------------------------+---------------+
 * |                   Options, 0 … 252 bytes                      |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Geneve {
  /** Bytes without options. */
  public static final int HEADER_LENGTH = 8;

  private Geneve() {}

  public static int version(MemorySegment segment, long header) {
    return Wire.u8(segment, header) >>> 6;
  }

  /** Bytes of the header with its options: 8 … 260. */
  public static int length(MemorySegment segment, long header) {
    return HEADER_LENGTH + ((Wire.u8(segment, header) & 0x3f) << 2);
  }

  /** {@link EtherType} value of what is carried; 0x6558 is an Ethernet frame. */
  public static int protocol(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** 24 bits. */
  public static int networkIdentifier(MemorySegment segment, long header) {
    return Wire.u24(segment, header + 4);
  }
}
