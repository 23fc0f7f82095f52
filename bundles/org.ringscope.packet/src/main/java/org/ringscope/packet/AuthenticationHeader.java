package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The IP authentication header (RFC 4302, section 2). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |  Next header  | Length/4 - 2  |           Reserved            |
 * +---------------+---------------+-------------------------------+
 * |               Security parameters index (SPI)                 |
 * +---------------------------------------------------------------+
 * |                       Sequence number                         |
 * +---------------------------------------------------------------+
 * |               Integrity check value, variable                 |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class AuthenticationHeader {
  /** Bytes without the integrity check value. */
  public static final int HEADER_LENGTH = 12;

  /** Offset of the index in the header. */
  static final int SPI = 4;

  private AuthenticationHeader() {}

  /** {@link IpProtocol} value. */
  public static int nextHeader(MemorySegment segment, long header) {
    return Wire.u8(segment, header);
  }

  /** Bytes of the whole header: 8 … 1,028. */
  public static int length(MemorySegment segment, long header) {
    return (Wire.u8(segment, header + 1) + 2) << 2;
  }

  /** 32 bits, unsigned. */
  public static long spi(MemorySegment segment, long header) {
    return Wire.u32(segment, header + SPI);
  }

  /** 32 bits, unsigned. */
  public static long sequenceNumber(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 8);
  }
}
