package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The Ethernet header (IEEE 802.3, section 3). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------------------------------------------------------+
 * |                  Destination address, 6 bytes                 |
 * |                               +-------------------------------+
 * |                               |  Source address, 6 bytes      |
 * |                                                               |
 * +-------------------------------+-------------------------------+
 * |     EtherType, or length      |
 * +-------------------------------+
 * </pre>
 */
public final class Ethernet {
  public static final int HEADER_LENGTH = 14;

  /** The address that means everybody. */
  public static final long BROADCAST = 0xffff_ffff_ffffL;

  private Ethernet() {}

  /** 48 bits. */
  public static long destination(MemorySegment segment, long header) {
    return Wire.u48(segment, header);
  }

  /** 48 bits. */
  public static long source(MemorySegment segment, long header) {
    return Wire.u48(segment, header + 6);
  }

  /** {@link EtherType} value; up to 1,500 it is the length of an 802.3 frame's payload. */
  public static int etherType(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 12);
  }

  /** Whether an address names a group; {@link #BROADCAST} is one of them. */
  public static boolean isGroup(long address) {
    return (address >>> 40 & 1) != 0;
  }
}
