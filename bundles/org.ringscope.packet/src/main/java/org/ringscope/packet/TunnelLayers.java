package org.ringscope.packet;

/** Tunnels that IP carries directly: GRE with ERSPAN, EtherIP, L2TP. */
final class TunnelLayers {
  private static final int WCCP = 0x883e;
  private static final int TRANSPARENT_ETHERNET = 0x6558;
  private static final int CISCO_ETHERNET = 0x6400;
  private static final int RAW_FRAME_RELAY = 0x6559;
  private static final int ERSPAN_2 = 0x88be;
  private static final int ERSPAN_3 = 0x22eb;
  private static final int NSH = 0x894f;

  private TunnelLayers() {}

  static void step(Cursor c) {
    c.walking = false;
    c.protocols |= Protocols.TUNNEL;
    switch (c.next) {
      case GRE -> gre(c);
      case ERSPAN -> erspan(c);
      case ETHERIP -> etherIp(c);
      default -> l2tp(c);
    }
  }

  private static void gre(Cursor c) {
    c.protocols |= Protocols.GRE;
    if (!c.has(Gre.HEADER_LENGTH)) {
      c.stopShort(Layer.GRE, Gre.HEADER_LENGTH);
      return;
    }
    int length = Gre.length(c.segment, c.here());
    length += routing(c, length);
    if (!c.has(length)) {
      c.stopShort(Layer.GRE, length);
      return;
    }
    int protocol = Gre.protocol(c.segment, c.here());
    boolean sequenced = Gre.hasSequenceNumber(c.segment, c.here());
    c.pass(Layer.GRE, length, following(c, protocol));
    if (protocol == ERSPAN_2 && sequenced) {
      // Type I, without GRE sequence number, has no header of its own.
      c.next = Layer.ERSPAN;
    } else if (protocol == WCCP && c.has(4) && c.u8(0) >>> 4 != 4) {
      c.pass(Layer.OTHER_TAG, 4, Layer.IPV4);
    }
  }

  /** Bytes of the source route entries (RFC 1701) behind the fixed part, up to and with the one of length 0. */
  private static int routing(Cursor c, int ahead) {
    if (!Gre.hasRouting(c.segment, c.here())) {
      return 0;
    }
    int bytes = 0;
    while (c.has(ahead + bytes + 4)) {
      int family = c.u16(ahead + bytes);
      int length = c.u8(ahead + bytes + 3);
      bytes += 4;
      if (family == 0 && length == 0) {
        break;
      }
      bytes += length;
    }
    return bytes;
  }

  private static Layer following(Cursor c, int protocol) {
    return switch (protocol) {
      case TRANSPARENT_ETHERNET, CISCO_ETHERNET, ERSPAN_2 -> Layer.ETHERNET;
      case ERSPAN_3 -> Layer.ERSPAN;
      case RAW_FRAME_RELAY -> Layer.FRAME_RELAY;
      case Gre.PPP -> Layer.PPP;
      case NSH -> Layer.NSH;
      case WCCP, EtherType.IPV4 -> Layer.IPV4;
      case EtherType.IPV6 -> Layer.IPV6;
      case EtherType.ARP -> Layer.ARP;
      case EtherType.MPLS_UNICAST, EtherType.MPLS_MULTICAST -> Layer.MPLS;
      // Aruba's controllers send 802.11 frames under these.
      default -> protocol >= 0x8200 && protocol <= 0x83f0 && (protocol & 0xf) == 0 ? Layer.WLAN : Layer.PAYLOAD;
    };
  }

  /**
   * Type II: 8 bytes; type III: 12 bytes and, if the last bit says so, 8 more for the platform
   * (draft-foschiano-erspan).
   */
  private static void erspan(Cursor c) {
    if (c.has(8) && c.u8(0) >>> 4 == 1) {
      c.pass(Layer.ERSPAN, 8, Layer.ETHERNET);
      return;
    }
    if (!c.has(12)) {
      c.stopShort(Layer.ERSPAN, 12);
      return;
    }
    int length = (c.u8(11) & 1) != 0 ? 20 : 12;
    boolean ethernet = (c.u8(10) & 0x7c) == 0;
    c.pass(Layer.ERSPAN, length, ethernet ? Layer.ETHERNET : Layer.PAYLOAD);
  }

  /** RFC 3378: version 3, then an Ethernet frame. */
  private static void etherIp(Cursor c) {
    if (!c.has(2)) {
      c.stopShort(Layer.ETHERIP, 2);
      return;
    }
    c.pass(Layer.ETHERIP, 2, Layer.ETHERNET);
  }

  /**
   * L2TP version 2 over UDP (RFC 2661, 3.1): a data message carries PPP. Version 3 and L2TP over IP name the payload
   * only when the session is set up, so it isn't guessed.
   */
  private static void l2tp(Cursor c) {
    if (!c.has(6) || !c.overUdp) {
      c.stop(Layer.L2TP);
      return;
    }
    int flags = c.u16(0);
    boolean control = (flags & 0x8000) != 0;
    if (control || (flags & 0xf) != 2) {
      c.stop(Layer.L2TP);
      return;
    }
    int length = 6;
    if ((flags & 0x4000) != 0) {
      c.endAfter(c.u16(2));
      length += 2;
    }
    if ((flags & 0x0800) != 0) {
      length += 4;
    }
    if ((flags & 0x0200) != 0) {
      length += 2;
      length += c.has(length) ? c.u16(length - 2) : 0;
    }
    if (!c.has(length)) {
      c.stopShort(Layer.L2TP, length);
      return;
    }
    c.pass(Layer.L2TP, length, Layer.PPP);
  }
}
