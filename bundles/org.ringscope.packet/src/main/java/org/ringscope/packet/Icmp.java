package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The ICMP header (RFC 792). All numbers big-endian.
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
 */
public final class Icmp {
  public static final int HEADER_LENGTH = 8;
  public static final int ECHO_REPLY = 0;
  public static final int UNREACHABLE = 3;
  public static final int SOURCE_QUENCH = 4;
  public static final int REDIRECT = 5;
  public static final int ECHO_REQUEST = 8;
  public static final int TIME_EXCEEDED = 11;
  public static final int PARAMETER_PROBLEM = 12;

  private Icmp() {}

  public static int type(MemorySegment segment, long header) {
    return Wire.u8(segment, header);
  }

  public static int code(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 1);
  }

  public static int checksum(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** Of echo messages. */
  public static int identifier(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  /** Of echo messages. */
  public static int sequenceNumber(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 6);
  }

  /** Whether the message is an error, which quotes a packet behind its eight bytes. */
  public static boolean quotesPacket(MemorySegment segment, long header) {
    return switch (type(segment, header)) {
      case UNREACHABLE, SOURCE_QUENCH, REDIRECT, TIME_EXCEEDED, PARAMETER_PROBLEM -> true;
      default -> false;
    };
  }

  /** Bytes of the quote if extensions follow it (RFC 4884, 5.1), 0 if the quote is all there is. */
  public static int quoteLength(MemorySegment segment, long header) {
    return switch (type(segment, header)) {
      case UNREACHABLE, TIME_EXCEEDED, PARAMETER_PROBLEM -> Wire.u8(segment, header + 5) << 2;
      default -> 0;
    };
  }

  /** Sets the checksum over a message of {@code length} bytes. */
  public static void fixChecksum(MemorySegment segment, long header, int length) {
    Wire.setU16(segment, header + 2, 0);
    Wire.setU16(segment, header + 2, Checksum.of(segment, header, length));
  }
}
