package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The IPv6 header (RFC 8200, section 3) and what its extension headers have in common. All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------+---------------+---------------------------------------+
 * |Version| Traffic class |              Flow label               |
 * +-------+---------------+-------+---------------+---------------+
 * |        Payload length         |  Next header  |   Hop limit   |
 * +-------------------------------+---------------+---------------+
 * |                   Source address, 16 bytes                    |
 * |                 Destination address, 16 bytes                 |
 * +---------------------------------------------------------------+
 *
 * hop-by-hop, routing, destination options:
 * +---------------+---------------+-------------------------------+
 * |  Next header  | Length/8 - 1  |             …                 |
 * +---------------+---------------+-------------------------------+
 * </pre>
 */
public final class Ipv6 {
  public static final int HEADER_LENGTH = 40;

  /** Where the source address stands; the destination follows. */
  public static final int SOURCE = 8;

  public static final int DESTINATION = 24;

  private Ipv6() {}

  public static int version(MemorySegment segment, long header) {
    return Wire.u8(segment, header) >>> 4;
  }

  public static int trafficClass(MemorySegment segment, long header) {
    return Wire.u16(segment, header) >>> 4 & 0xff;
  }

  /** 20 bits. */
  public static int flowLabel(MemorySegment segment, long header) {
    return Wire.u24(segment, header + 1) & 0xfffff;
  }

  /** Bytes after this header, extension headers included; 0 for a jumbogram (RFC 2675). */
  public static int payloadLength(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  /** {@link IpProtocol} value. */
  public static int nextHeader(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 6);
  }

  public static int hopLimit(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 7);
  }

  /** First eight bytes of the source address. */
  public static long sourceHigh(MemorySegment segment, long header) {
    return Wire.u64(segment, header + SOURCE);
  }

  /** Last eight bytes of the source address. */
  public static long sourceLow(MemorySegment segment, long header) {
    return Wire.u64(segment, header + SOURCE + 8);
  }

  /** First eight bytes of the destination address. */
  public static long destinationHigh(MemorySegment segment, long header) {
    return Wire.u64(segment, header + DESTINATION);
  }

  /** Last eight bytes of the destination address. */
  public static long destinationLow(MemorySegment segment, long header) {
    return Wire.u64(segment, header + DESTINATION + 8);
  }

  public static void setPayloadLength(MemorySegment segment, long header, int bytes) {
    Wire.setU16(segment, header + 4, bytes);
  }

  /** @param protocol {@link IpProtocol} value */
  public static void setNextHeader(MemorySegment segment, long header, int protocol) {
    Wire.setU8(segment, header + 6, protocol);
  }

  /** The protocol after an extension header. */
  public static int extensionNextHeader(MemorySegment segment, long extension) {
    return Wire.u8(segment, extension);
  }

  /** Bytes of a hop-by-hop, routing or destination options header: 8 … 2,048. */
  public static int extensionLength(MemorySegment segment, long extension) {
    return (Wire.u8(segment, extension + 1) + 1) << 3;
  }
}
