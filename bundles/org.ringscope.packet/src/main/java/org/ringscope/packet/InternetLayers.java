package org.ringscope.packet;

/** IPv4 and IPv6 headers: which bytes they cover, what follows, and what of it a network card sees. */
final class InternetLayers {
  private InternetLayers() {}

  /** What an IPv4 protocol or IPv6 next header field announces. */
  static Layer following(int protocol) {
    return switch (protocol) {
      case IpProtocol.HOP_BY_HOP -> Layer.IPV6_HOP_BY_HOP;
      case IpProtocol.ICMP -> Layer.ICMP;
      case IpProtocol.IGMP -> Layer.IGMP;
      case IpProtocol.IPV4 -> Layer.IPV4;
      case IpProtocol.TCP -> Layer.TCP;
      case IpProtocol.UDP -> Layer.UDP;
      case IpProtocol.IPV6 -> Layer.IPV6;
      case IpProtocol.ROUTING -> Layer.IPV6_ROUTING;
      case IpProtocol.FRAGMENT -> Layer.IPV6_FRAGMENT;
      case IpProtocol.GRE -> Layer.GRE;
      case IpProtocol.ESP -> Layer.ESP;
      case IpProtocol.AH -> Layer.AH;
      case IpProtocol.ICMPV6 -> Layer.ICMPV6;
      case IpProtocol.DESTINATION_OPTIONS -> Layer.IPV6_DESTINATION;
      case IpProtocol.ETHERIP -> Layer.ETHERIP;
      case IpProtocol.PIM -> Layer.PIM;
      case IpProtocol.L2TP -> Layer.L2TP;
      case IpProtocol.SCTP -> Layer.SCTP;
      case IpProtocol.MPLS -> Layer.MPLS;
      case IpProtocol.SHIM6 -> Layer.SHIM6;
      case IpProtocol.ETHERNET -> Layer.ETHERNET;
      default -> Layer.PAYLOAD;
    };
  }

  static void ipv4(Cursor c) {
    c.protocols |= Protocols.IPV4;
    boolean outermost = enter(c);
    if (!c.has(1)) {
      c.stopShort(Layer.IPV4, Ipv4.HEADER_LENGTH);
      return;
    }
    if (Ipv4.version(c.segment, c.here()) == 6) {
      // Announced as 4, but says 6: readers of captures believe the header, cards neither.
      c.markUnparsable();
      c.next = Layer.IPV6;
      return;
    }
    int headerLength = Ipv4.headerLength(c.segment, c.here());
    int totalLength = c.has(4) ? Ipv4.totalLength(c.segment, c.here()) : 0;
    boolean tooShort = headerLength < Ipv4.HEADER_LENGTH || totalLength != 0 && totalLength < headerLength;
    if (Ipv4.version(c.segment, c.here()) != 4 || tooShort) {
      c.stopUnparsable(Layer.IPV4);
      return;
    }
    if (c.has(8) && Ipv4.isFragment(c.segment, c.here())) {
      c.protocols |= Protocols.FRAGMENT;
    }
    if (!c.has(Ipv4.HEADER_LENGTH) || headerLength > c.remaining()) {
      c.stopShort(Layer.IPV4, headerLength);
      return;
    }
    if (outermost) {
      outermost(c, FlowType.IPV4);
    }
    limitTo(c, totalLength);
    behindIpv4(c, headerLength);
  }

  private static void behindIpv4(Cursor c, int headerLength) {
    boolean outermost = c.walking;
    boolean laterFragment = Ipv4.fragmentOffset(c.segment, c.here()) != 0;
    int protocol = Ipv4.protocol(c.segment, c.here());
    c.unsized = false;
    c.ipv4 = true;
    c.ipAt = c.at;
    c.addresses = Checksum.ipv4Addresses(c.segment, c.here());
    c.fragment = Ipv4.moreFragments(c.segment, c.here());
    c.walking &= isHashedBeyondAddresses(protocol) && !c.fragment && !laterFragment;
    if (!c.has(headerLength)) {
      c.marks |= c.walking ? Marks.TRANSPORT_HEADER_CUT : 0;
      c.stop(Layer.IPV4);
      return;
    }
    if (!Checksum.verifies(c.segment, c.here(), headerLength)) {
      c.marks |= Marks.BAD_IP_CHECKSUM;
    }
    boolean empty = c.remaining() == headerLength;
    if (empty && c.walking) {
      c.markUnparsable();
    }
    c.pass(Layer.IPV4, headerLength, laterFragment || empty ? Layer.PAYLOAD : following(protocol));
    foundTransport(c, outermost && !laterFragment);
  }

  private static boolean isHashedBeyondAddresses(int protocol) {
    return switch (protocol) {
      case IpProtocol.TCP, IpProtocol.UDP, IpProtocol.SCTP, IpProtocol.ESP, IpProtocol.AH -> true;
      default -> false;
    };
  }

  /**
   * Total length 0 is a large send that the card was to split (or an IPv4 "BIG TCP" frame): the frame's own length
   * counts.
   */
  private static void limitTo(Cursor c, int totalLength) {
    if (totalLength > c.remaining()) {
      c.markUnparsable();
    }
    if (totalLength != 0) {
      c.endAfter(totalLength);
    }
  }

  static void ipv6(Cursor c) {
    boolean outermost = enter(c);
    if (c.has(1) && Ipv6.version(c.segment, c.here()) != 6) {
      // Not IPv6 whatever was announced; readers of captures don't count it as such.
      c.markUnparsable();
      c.next = Layer.PAYLOAD;
      return;
    }
    c.protocols |= Protocols.IPV6;
    if (!c.has(Ipv6.HEADER_LENGTH)) {
      c.stopShort(Layer.IPV6, Ipv6.HEADER_LENGTH);
      return;
    }
    if (outermost) {
      outermost(c, FlowType.IPV6);
    }
    int nextHeader = Ipv6.nextHeader(c.segment, c.here());
    int payloadLength = Ipv6.payloadLength(c.segment, c.here());
    boolean jumbo = payloadLength == 0 && nextHeader == IpProtocol.HOP_BY_HOP;
    if (payloadLength > c.remaining() - Ipv6.HEADER_LENGTH) {
      c.markUnparsable();
    }
    boolean extended = ExtensionLayers.isExtension(nextHeader) || nextHeader == IpProtocol.NO_NEXT_HEADER;
    if (payloadLength != 0 || extended && !jumbo) {
      c.endAfter(Ipv6.HEADER_LENGTH + payloadLength);
    }
    // Length 0 without a jumbo option: a large send of a kernel that leaves the option out. Its checksum is not there
    // yet.
    c.unsized = payloadLength == 0;
    c.ipv4 = false;
    c.ipAt = c.at;
    c.fragment = false;
    c.addresses = Checksum.ipv6Addresses(c.segment, c.here());
    c.pass(Layer.IPV6, Ipv6.HEADER_LENGTH, following(nextHeader));
    foundTransport(c, outermost && nextHeader != IpProtocol.NO_NEXT_HEADER);
  }

  /**
   * Whether this is the header a card finds; whatever comes next isn't, nor is what follows an IP header in an IP
   * header.
   */
  private static boolean enter(Cursor c) {
    boolean outermost = c.direct;
    c.direct = false;
    c.walking = false;
    c.overUdp = false;
    return outermost;
  }

  private static void outermost(Cursor c, int flowType) {
    c.flowType = flowType;
    c.walking = true;
    c.networkOffset = Math.min(c.at, Headers.NO_OFFSET);
  }

  /** What the outermost IP header (or its last extension header) carries begins here. */
  static void foundTransport(Cursor c, boolean outermost) {
    if (outermost && c.captured() > 0) {
      c.transportOffset = Math.min(c.at, Headers.NO_OFFSET);
    }
  }
}
