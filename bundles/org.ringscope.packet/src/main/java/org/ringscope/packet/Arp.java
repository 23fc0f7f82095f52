package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The Address Resolution Protocol (RFC 826), here for IPv4 over Ethernet. All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |      Hardware type (1)        |     Protocol type (0x0800)    |
 * +---------------+---------------+-------------------------------+
 * | Hardware len 6| Protocol len 4|           Operation           |
 * +---------------+---------------+-------------------------------+
 * |         Sender hardware address, 6, sender protocol address, 4 |
 * |         Target hardware address, 6, target protocol address, 4 |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Arp {
  /** Bytes before the addresses. */
  public static final int HEADER_LENGTH = 8;

  public static final int REQUEST = 1;
  public static final int REPLY = 2;

  private Arp() {}

  public static int hardwareType(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  /** {@link EtherType} value. */
  public static int protocolType(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  public static int hardwareLength(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 4);
  }

  public static int protocolLength(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 5);
  }

  public static int operation(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 6);
  }

  /** Bytes of the whole message as its address lengths say: 28 for IPv4 over Ethernet. */
  public static int length(MemorySegment segment, long header) {
    return HEADER_LENGTH + 2 * (hardwareLength(segment, header) + protocolLength(segment, header));
  }

  /** The sender's MAC address, 48 bits; only where {@link #isIpv4OverEthernet}. */
  public static long senderMac(MemorySegment segment, long header) {
    return Wire.u48(segment, header + 8);
  }

  /** The sender's IPv4 address; only where {@link #isIpv4OverEthernet}. */
  public static long senderIpv4(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 14);
  }

  /** The target's MAC address, 48 bits; only where {@link #isIpv4OverEthernet}. */
  public static long targetMac(MemorySegment segment, long header) {
    return Wire.u48(segment, header + 18);
  }

  /** The target's IPv4 address; only where {@link #isIpv4OverEthernet}. */
  public static long targetIpv4(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 24);
  }

  public static boolean isIpv4OverEthernet(MemorySegment segment, long header) {
    return protocolType(segment, header) == EtherType.IPV4
        && hardwareLength(segment, header) == 6
        && protocolLength(segment, header) == 4;
  }
}
