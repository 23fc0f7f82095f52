package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The part of an ESP packet that is never encrypted (RFC 4303, section 2). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------------------------------------------------------+
 * |               Security parameters index (SPI)                 |
 * +---------------------------------------------------------------+
 * |                       Sequence number                         |
 * +---------------------------------------------------------------+
 * |  Initialization vector, payload, padding, pad length,         |
 * |  next header, integrity check value: as the association says  |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Esp {
  public static final int HEADER_LENGTH = 8;

  private Esp() {}

  /** 32 bits, unsigned; 0 … 255 are reserved. */
  public static long spi(MemorySegment segment, long header) {
    return Wire.u32(segment, header);
  }

  /** 32 bits, unsigned: the low half of an extended sequence number. */
  public static long sequenceNumber(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 4);
  }
}
