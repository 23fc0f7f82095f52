package org.ringscope.packet;

/**
 * TCP and UDP, their checksums and what makes a card use their ports; and headers behind which nothing is looked for.
 */
final class TransportLayers {
  /** Bytes of two port numbers: a quote with less says nothing of the transport. */
  private static final int PORTS = 4;

  private TransportLayers() {}

  static void leaf(Cursor c) {
    switch (c.next) {
      case ARP -> c.protocols |= Protocols.ARP;
      case ESP -> c.protocols |= Protocols.IPSEC;
      default -> c.protocols |= Protocols.SCTP;
    }
    int length = switch (c.next) {
      case ARP -> c.has(Arp.HEADER_LENGTH) ? Arp.length(c.segment, c.here()) : Arp.HEADER_LENGTH;
      case ESP -> Esp.HEADER_LENGTH;
      default -> Sctp.HEADER_LENGTH;
    };
    c.direct = false;
    // Behind a tunnel header the walk may still be on, but what comes there is no longer the outer transport.
    c.walking &= c.at == c.transportOffset;
    if (!c.has(length)) {
      cut(c, c.next, length);
      return;
    }
    if (c.walking && c.next == Layer.SCTP) {
      c.flowType = c.ipv4 ? FlowType.SCTP4 : FlowType.SCTP6;
    } else if (c.walking && c.next == Layer.ESP) {
      c.flowType = c.ipv4 ? FlowType.ESP4 : FlowType.ESP6;
    }
    c.pass(c.next, length, Layer.PAYLOAD);
  }

  static void tcp(Cursor c) {
    if (c.quoted && c.remaining() < PORTS) {
      c.next = Layer.PAYLOAD;
      return;
    }
    c.protocols |= Protocols.TCP;
    if (!c.has(Tcp.HEADER_LENGTH)) {
      if (c.has(18) && whole(c) && Tcp.headerLength(c.segment, c.here()) >= Tcp.HEADER_LENGTH) {
        judge(c, Tcp.verifies(c.segment, c.here(), c.remaining(), c.addresses), Marks.BAD_TCP_CHECKSUM);
      }
      cut(c, Layer.TCP, Tcp.HEADER_LENGTH);
      return;
    }
    int headerLength = Tcp.headerLength(c.segment, c.here());
    if (headerLength < Tcp.HEADER_LENGTH) {
      c.stopUnparsable(Layer.TCP);
      return;
    }
    if (headerLength > c.remaining()) {
      c.markUnparsable();
    }
    if (c.walking) {
      c.flowType = c.ipv4 ? FlowType.TCP4 : FlowType.TCP6;
    }
    if (whole(c)) {
      judge(c, Tcp.verifies(c.segment, c.here(), c.remaining(), c.addresses), Marks.BAD_TCP_CHECKSUM);
    }
    c.pass(Layer.TCP, headerLength, Layer.PAYLOAD);
  }

  static void udp(Cursor c) {
    if (c.quoted && c.remaining() < PORTS) {
      c.next = Layer.PAYLOAD;
      return;
    }
    c.protocols |= Protocols.UDP;
    if (!c.has(Udp.HEADER_LENGTH)) {
      cut(c, Layer.UDP, Udp.HEADER_LENGTH);
      return;
    }
    if (c.walking) {
      c.flowType = c.ipv4 ? FlowType.UDP4 : FlowType.UDP6;
    }
    int length = Udp.length(c.segment, c.here());
    boolean jumbo = length == 0 && !c.ipv4;
    if (length < Udp.HEADER_LENGTH && !jumbo) {
      c.stopUnparsable(Layer.UDP);
      return;
    }
    if (length > c.remaining() && !c.fragment) {
      c.markUnparsable();
    }
    boolean whole = whole(c) && length <= c.captured();
    if (!jumbo) {
      c.endAfter(length);
    }
    if (whole) {
      judge(c, Udp.verifies(c.segment, c.here(), c.remaining(), c.addresses), Marks.BAD_UDP_CHECKSUM);
    }
    int source = Udp.sourcePort(c.segment, c.here());
    int destination = Udp.destinationPort(c.segment, c.here());
    c.overUdp = true;
    c.generic = Math.min(source, destination) == UdpTunnel.VXLAN_GPE || destination == UdpTunnel.VXLAN_GPE;
    c.pass(Layer.UDP, Udp.HEADER_LENGTH, UdpTunnelLayers.carriedBy(source, destination));
  }

  /** A fixed transport header that was not captured whole: ports may be missing, so a card's choice can't be told. */
  private static void cut(Cursor c, Layer layer, int length) {
    if (length > c.remaining()) {
      c.markUnparsable();
    } else if (c.walking) {
      c.marks |= Marks.TRANSPORT_HEADER_CUT;
    }
    c.stop(layer);
  }

  /** Whether a checksum over the payload can be judged. */
  private static boolean whole(Cursor c) {
    return !c.fragment && !c.unsized && c.limit == c.end;
  }

  private static void judge(Cursor c, boolean verifies, int mark) {
    if (!verifies) {
      c.marks |= mark;
    }
  }
}
