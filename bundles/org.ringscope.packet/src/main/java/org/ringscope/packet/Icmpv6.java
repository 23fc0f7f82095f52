package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The ICMPv6 header (RFC 4443, section 2.1). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |     Type      |     Code      |           Checksum            |
 * +---------------+---------------+-------------------------------+
 * |  errors, types below 128: 4 bytes, then the packet that failed |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Icmpv6 {
  public static final int HEADER_LENGTH = 8;
  public static final int UNREACHABLE = 1;
  public static final int PACKET_TOO_BIG = 2;
  public static final int TIME_EXCEEDED = 3;
  public static final int PARAMETER_PROBLEM = 4;
  public static final int ECHO_REQUEST = 128;
  public static final int ECHO_REPLY = 129;
  public static final int NEIGHBOR_SOLICITATION = 135;
  public static final int NEIGHBOR_ADVERTISEMENT = 136;
  public static final int REDIRECT = 137;

  private Icmpv6() {}

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
    int type = type(segment, header);
    return type >= UNREACHABLE && type <= PARAMETER_PROBLEM;
  }

  /** Bytes of the quote if extensions follow it (RFC 4884, 5.2), 0 if the quote is all there is. */
  public static int quoteLength(MemorySegment segment, long header) {
    return switch (type(segment, header)) {
      case UNREACHABLE, TIME_EXCEEDED -> Wire.u8(segment, header + 4) << 3;
      default -> 0;
    };
  }

  /**
   * Whether the checksum of a whole message is right.
   *
   * @param length length of header and data
   * @param addresses {@link Checksum#ipv6Addresses}
   */
  public static boolean verifies(MemorySegment segment, long header, int length, long addresses) {
    return Checksum.verifies(Checksum.transportSum(segment, header, length, IpProtocol.ICMPV6, addresses));
  }

  /** Sets the checksum that {@link #verifies} asks for. */
  public static void fixChecksum(MemorySegment segment, long header, int length, long addresses) {
    Wire.setU16(segment, header + 2, 0);
    long sum = Checksum.transportSum(segment, header, length, IpProtocol.ICMPV6, addresses);
    Wire.setU16(segment, header + 2, Checksum.ofSum(sum));
  }
}
