package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The IPv6 fragment header (RFC 8200, section 4.5). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------+---+-+
 * |  Next header  |   Reserved    |     Fragment offset     |Res|M|
 * +---------------+---------------+-------------------------+---+-+
 * |                        Identification                         |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Ipv6Fragment {
  public static final int HEADER_LENGTH = 8;

  private Ipv6Fragment() {}

  /** {@link IpProtocol} value of what was fragmented. */
  public static int nextHeader(MemorySegment segment, long header) {
    return Wire.u8(segment, header);
  }

  /** Where this fragment's payload stands in the datagram's fragmentable part, in bytes (a multiple of 8). */
  public static int offset(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2) & 0xfff8;
  }

  public static boolean moreFragments(MemorySegment segment, long header) {
    return (Wire.u16(segment, header + 2) & 1) != 0;
  }

  /** 32 bits, unsigned. */
  public static long identification(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 4);
  }
}
