package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The types of ICMPv6 messages (RFC 4443), what errors quote, and the checksum; the header is a {@link ControlMessage}.
 */
public final class Icmpv6 {
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

  /** Whether the message is an error, which quotes a packet behind its eight bytes. */
  public static boolean quotesPacket(MemorySegment segment, long header) {
    int type = ControlMessage.type(segment, header);
    return type >= UNREACHABLE && type <= PARAMETER_PROBLEM;
  }

  /** Bytes of the quote if extensions follow it (RFC 4884, 5.2), 0 if the quote is all there is. */
  public static int quoteLength(MemorySegment segment, long header) {
    return switch (ControlMessage.type(segment, header)) {
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
    ControlMessage.setChecksum(segment, header, 0);
    long sum = Checksum.transportSum(segment, header, length, IpProtocol.ICMPV6, addresses);
    ControlMessage.setChecksum(segment, header, Checksum.ofSum(sum));
  }
}
