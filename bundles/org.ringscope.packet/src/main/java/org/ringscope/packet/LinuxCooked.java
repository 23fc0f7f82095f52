package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The header of LINKTYPE_LINUX_SLL (tcpdump.org/linktypes), which stands for the link header of captures on "any". All
 * numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |          Packet type          |     Hardware type (ARPHRD_)   |
 * +-------------------------------+-------------------------------+
 * |        Address length         |  Sender's address, 8 bytes    |
 * |                                                               |
 * |                               +-------------------------------+
 * |                               |  Protocol (EtherType)         |
 * +-------------------------------+-------------------------------+
 * </pre>
 */
public final class LinuxCooked {
  public static final int HEADER_LENGTH = 16;

  /** Packet type of what this machine sent. */
  public static final int OUTGOING = 4;

  /** Hardware types that have no EtherType in the protocol field. */
  static final int RADIOTAP = 803;
  static final int NETLINK = 824;

  private LinuxCooked() {}

  /** 0 to us, 1 broadcast, 2 multicast, 3 to others, 4 {@link #OUTGOING}. */
  public static int packetType(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  public static int hardwareType(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** Bytes of the sender's address, of which the header holds at most eight. */
  public static int addressLength(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  /** The first six bytes of the sender's address. */
  public static long source(MemorySegment segment, long header) {
    return Wire.u48(segment, header + 6);
  }

  /** {@link EtherType} value, or one of Linux's small numbers. */
  public static int protocol(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 14);
  }
}
