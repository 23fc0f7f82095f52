package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/** Fills in what only the whole packet tells, from the inside out, as outer checksums cover inner headers. */
final class PacketCompletion {
  private PacketCompletion() {}

  static void complete(PacketLayout layout) {
    for (int i = layout.count() - 1; i >= 0; i--) {
      if (i + 1 < layout.count()) {
        announce(layout, i);
      }
      finish(layout, i);
    }
  }

  /** Writes into header {@code i} what follows it. */
  private static void announce(PacketLayout layout, int i) {
    MemorySegment bytes = layout.bytes();
    int at = layout.offset(i);
    int etherType = layout.etherType(i + 1);
    int protocol = protocolOf(layout.layer(i + 1));
    switch (layout.layer(i)) {
      case ETHERNET -> Wire.setU16(bytes, at + 12, etherType);
      case VLAN, GRE, GENEVE -> Wire.setU16(bytes, at + 2, etherType);
      case LINUX_COOKED -> Wire.setU16(bytes, at + 14, etherType);
      case MPLS -> Wire.setU8(bytes, at + 2, Wire.u8(bytes, at + 2) & ~1 | (layout.layer(i + 1) == Layer.MPLS ? 0 : 1));
      case IPV4 -> Wire.setU8(bytes, at + 9, protocol);
      case IPV6 -> Wire.setU8(bytes, at + 6, protocol);
      case IPV6_HOP_BY_HOP, IPV6_DESTINATION, IPV6_FRAGMENT -> Wire.setU8(bytes, at, protocol);
      default -> { }
    }
  }

  private static int protocolOf(Layer layer) {
    return switch (layer) {
      case IPV6_HOP_BY_HOP -> IpProtocol.HOP_BY_HOP;
      case IPV6_DESTINATION -> IpProtocol.DESTINATION_OPTIONS;
      case IPV6_FRAGMENT -> IpProtocol.FRAGMENT;
      case IPV4 -> IpProtocol.IPV4;
      case IPV6 -> IpProtocol.IPV6;
      case TCP -> IpProtocol.TCP;
      case UDP -> IpProtocol.UDP;
      case SCTP -> IpProtocol.SCTP;
      case ICMP -> IpProtocol.ICMP;
      case ICMPV6 -> IpProtocol.ICMPV6;
      case GRE -> IpProtocol.GRE;
      case MPLS -> IpProtocol.MPLS;
      case ETHERNET -> IpProtocol.ETHERNET;
      default -> IpProtocol.NO_NEXT_HEADER;
    };
  }

  private static void finish(PacketLayout layout, int i) {
    MemorySegment bytes = layout.bytes();
    int at = layout.offset(i);
    int length = layout.length() - at;
    switch (layout.layer(i)) {
      case IPV4 -> {
        // A packet longer than the field can say goes out as segmentation hardware takes it: 0.
        Ipv4.setTotalLength(bytes, at, length > 0xffff ? 0 : length);
        Ipv4.fixChecksum(bytes, at);
      }
      case IPV6 -> {
        int payload = length - Ipv6.HEADER_LENGTH;
        Ipv6.setPayloadLength(bytes, at, payload > 0xffff ? 0 : payload);
        if (i + 1 == layout.count()) {
          Wire.setU8(bytes, at + 6, IpProtocol.NO_NEXT_HEADER);
        }
      }
      case TCP -> Tcp.fixChecksum(bytes, at, length, addresses(layout, i));
      case UDP -> {
        Udp.setLength(bytes, at, length > 0xffff ? 0 : length);
        if (layout.isChecksumLeft(i)) {
          Udp.setChecksum(bytes, at, 0);
        } else {
          Udp.fixChecksum(bytes, at, length, addresses(layout, i));
        }
      }
      case SCTP -> Sctp.setChecksum(bytes, at, Sctp.computeChecksum(bytes, at, length));
      case ICMP -> Icmp.fixChecksum(bytes, at, length);
      case ICMPV6 -> Icmpv6.fixChecksum(bytes, at, length, addresses(layout, i));
      default -> { }
    }
  }

  /** Those of the innermost IP header around header {@code i}, as a partial sum. */
  private static long addresses(PacketLayout layout, int i) {
    for (int outer = i - 1; outer >= 0; outer--) {
      if (layout.layer(outer) == Layer.IPV4) {
        return Checksum.ipv4Addresses(layout.bytes(), layout.offset(outer));
      }
      if (layout.layer(outer) == Layer.IPV6) {
        return Checksum.ipv6Addresses(layout.bytes(), layout.offset(outer));
      }
    }
    return 0;
  }
}
