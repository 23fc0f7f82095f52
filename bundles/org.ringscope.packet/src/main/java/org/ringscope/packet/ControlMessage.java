package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * What ICMP and ICMPv6 messages have in common (RFC 792; RFC 4443, section 2.1). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |     Type      |     Code      |           Checksum            |
 * +---------------+---------------+-------------------------------+
 * |     echo: identifier          |    echo: sequence number      |
 * +-------------------------------+-------------------------------+
 * |  errors: IP header and first bytes of the packet that failed  |
 * +---------------------------------------------------------------+
 * </pre>
 *
 * What the types mean, and what the checksum covers, stands in {@link Icmp} and {@link Icmpv6}.
 */
public final class ControlMessage {
  public static final int HEADER_LENGTH = 8;

  private static final int CHECKSUM = 2;

  private ControlMessage() {}

  public static int type(MemorySegment segment, long header) {
    return Wire.u8(segment, header);
  }

  public static int code(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 1);
  }

  public static int checksum(MemorySegment segment, long header) {
    return Wire.u16(segment, header + CHECKSUM);
  }

  static void setChecksum(MemorySegment segment, long header, int checksum) {
    Wire.setU16(segment, header + CHECKSUM, checksum);
  }

  /** Of echo messages. */
  public static int identifier(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  /** Of echo messages. */
  public static int sequenceNumber(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 6);
  }
}
