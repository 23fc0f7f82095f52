package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The UDP header (RFC 768). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |          Source port          |       Destination port        |
 * +-------------------------------+-------------------------------+
 * |            Length             |           Checksum            |
 * +-------------------------------+-------------------------------+
 * </pre>
 */
public final class Udp {
  public static final int HEADER_LENGTH = 8;

  private Udp() {}

  public static int sourcePort(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  public static int destinationPort(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** Bytes of header and data; 0 in a jumbogram (RFC 2675, section 4). */
  public static int length(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  /** 0 means "none", which only IPv4 and some tunnels over IPv6 (RFC 6935) allow. */
  public static int checksum(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 6);
  }

  public static void setLength(MemorySegment segment, long header, int bytes) {
    Wire.setU16(segment, header + 4, bytes);
  }

  /**
   * Whether the checksum of a whole datagram is right; 0, "none", is.
   *
   * @param length length of header and data
   * @param addresses {@link Checksum#ipv4Addresses} or {@link Checksum#ipv6Addresses}
   */
  public static boolean verifies(MemorySegment segment, long header, int length, long addresses) {
    return checksum(segment, header) == 0
        || Checksum.verifies(Checksum.transportSum(segment, header, length, IpProtocol.UDP, addresses));
  }

  /** Sets the checksum that {@link #verifies} asks for; one that is computed as 0 is sent as 0xffff. */
  public static void fixChecksum(MemorySegment segment, long header, int length, long addresses) {
    setChecksum(segment, header, 0);
    int checksum = Checksum.ofSum(Checksum.transportSum(segment, header, length, IpProtocol.UDP, addresses));
    setChecksum(segment, header, checksum == 0 ? 0xffff : checksum);
  }

  public static void setChecksum(MemorySegment segment, long header, int checksum) {
    Wire.setU16(segment, header + 6, checksum);
  }
}
