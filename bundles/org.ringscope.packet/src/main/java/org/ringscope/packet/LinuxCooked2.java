package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The header of LINKTYPE_LINUX_SLL2 (tcpdump.org/linktypes). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |     Protocol (EtherType)      |           Reserved            |
 * +-------------------------------+-------------------------------+
 * |                        Interface index                        |
 * +-------------------------------+---------------+---------------+
 * |    Hardware type (ARPHRD_)    |  Packet type  | Address length|
 * +-------------------------------+---------------+---------------+
 * |                  Sender's address, 8 bytes                    |
 * |                                                               |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class LinuxCooked2 {
  public static final int HEADER_LENGTH = 20;

  private LinuxCooked2() {}

  /** {@link EtherType} value, or one of Linux's small numbers. */
  public static int protocol(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  /** 32 bits, unsigned; of the machine that captured. */
  public static long interfaceIndex(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 4);
  }

  public static int hardwareType(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 8);
  }

  /** As {@link LinuxCooked#packetType}. */
  public static int packetType(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 10);
  }

  /** The first six bytes of the sender's address. */
  public static long source(MemorySegment segment, long header) {
    return Wire.u48(segment, header + 12);
  }
}
