package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The VXLAN header (RFC 7348, section 5) and its generic protocol extension (draft-ietf-nvo3-vxlan-gpe). All numbers
 * big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+---+-+-+-+-+-------------------------------+---------------+
 * |R|R|Ver|I|P|B|O|           Reserved            | Next protocol |
 * +-+-+---+-+-+-+-+-------------------------------+---------------+
 * |     VXLAN network identifier (VNI)            |   Reserved    |
 * +-----------------------------------------------+---------------+
 * </pre>
 */
public final class Vxlan {
  public static final int HEADER_LENGTH = 8;

  private Vxlan() {}

  /** Whether the network identifier is valid; RFC 7348 demands it. */
  public static boolean hasNetworkIdentifier(MemorySegment segment, long header) {
    return (Wire.u8(segment, header) & 0x08) != 0;
  }

  /** Whether {@link #nextProtocol} is valid (VXLAN-GPE only); otherwise an Ethernet frame follows. */
  public static boolean namesProtocol(MemorySegment segment, long header) {
    return (Wire.u8(segment, header) & 0x04) != 0;
  }

  /** 1 IPv4, 2 IPv6, 3 Ethernet, 4 NSH, 5 MPLS. */
  public static int nextProtocol(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 3);
  }

  /** 24 bits. */
  public static int networkIdentifier(MemorySegment segment, long header) {
    return Wire.u24(segment, header + 4);
  }
}
