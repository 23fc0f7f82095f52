package org.ringscope.capture.tap;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.EtherType;
import org.ringscope.packet.Ethernet;

/** The two kinds of device that Linux has for programs. */
public enum TapKind {
  /** Ethernet frames, without preamble and frame check sequence. */
  TAP("tap", 0x0002, Ethernet.HEADER_LENGTH),

  /** IPv4 and IPv6 packets without any header before them. */
  TUN("tun", 0x0001, 0);

  /** The IP length field's largest value; the kernel lets a TAP device's MTU and its header have as much together. */
  private static final int LARGEST_DATAGRAM = 65_535;

  private static final int SHORTEST_TAGGED_FRAME = 20;

  private final String mode;
  private final int flag;
  private final int headerBytes;

  TapKind(String mode, int flag, int headerBytes) {
    this.mode = mode;
    this.flag = flag;
    this.headerBytes = headerBytes;
  }

  /** As {@code ip tuntap} calls it. */
  String mode() {
    return mode;
  }

  /** IFF_TAP or IFF_TUN. */
  int flag() {
    return flag;
  }

  /**
   * Whether the kernel loses the frame for its length. It refuses one without a whole header, or an IP packet without
   * the byte that has its version. And it takes a VLAN tag out of a frame before anybody hears of it (libpcap puts it
   * back): one that ends within the tag or the two bytes behind is thrown away then, though its writer was told that it
   * is taken (skb_vlan_untag in net/core/skbuff.c; tried).
   */
  boolean isTooShort(MemorySegment bytes, long offset, int length) {
    if (length < Math.max(1, headerBytes)) {
      return true;
    }
    return this == TAP
        && length < SHORTEST_TAGGED_FRAME
        && EtherType.isVlanTag(Ethernet.etherType(bytes, offset));
  }

  /** The kernel refuses larger ones. */
  int largestMtu() {
    return LARGEST_DATAGRAM - headerBytes;
  }
}
