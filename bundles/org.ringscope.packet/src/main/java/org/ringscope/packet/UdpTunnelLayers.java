package org.ringscope.packet;

/**
 * Tunnels that UDP carries, told by their port: VXLAN, GENEVE, GTP-U, Teredo, LISP, TZSP; and the network service
 * header they may carry.
 */
final class UdpTunnelLayers {
  private UdpTunnelLayers() {}

  /** The lower port decides if both name a tunnel. */
  static Layer carriedBy(int source, int destination) {
    Layer lower = ofPort(Math.min(source, destination));
    return lower != Layer.PAYLOAD ? lower : ofPort(Math.max(source, destination));
  }

  private static Layer ofPort(int port) {
    return switch (port) {
      case UdpTunnel.GTP_U -> Layer.GTP_U;
      case UdpTunnel.TEREDO -> Layer.TEREDO;
      case UdpTunnel.GRE_IN_UDP -> Layer.GRE;
      case UdpTunnel.VXLAN, UdpTunnel.VXLAN_GPE -> Layer.VXLAN;
      case UdpTunnel.L2TP -> Layer.L2TP;
      case UdpTunnel.GENEVE -> Layer.GENEVE;
      case UdpTunnel.MPLS_IN_UDP -> Layer.MPLS;
      case UdpTunnel.LISP_DATA -> Layer.LISP;
      case UdpTunnel.TZSP -> Layer.TZSP;
      case UdpTunnel.MOBILE_IP -> Layer.MOBILE_IP;
      default -> Layer.PAYLOAD;
    };
  }

  static void step(Cursor c) {
    c.walking = false;
    c.direct = false;
    c.protocols |= Protocols.TUNNEL;
    switch (c.next) {
      case VXLAN -> vxlan(c);
      case GENEVE -> geneve(c);
      case GTP_U -> gtp(c);
      case TEREDO -> teredo(c);
      case LISP -> fixed(c, 8, ControlLayers.carried(c, 8));
      case NSH -> nsh(c);
      case MOBILE_IP -> mobileIp(c);
      default -> tzsp(c);
    }
  }

  private static void fixed(Cursor c, int length, Layer following) {
    if (c.has(length)) {
      c.pass(c.next, length, following);
    } else {
      c.stopShort(c.next, length);
    }
  }

  private static void vxlan(Cursor c) {
    int protocol = c.generic && c.has(Vxlan.HEADER_LENGTH) ? Vxlan.nextProtocol(c.segment, c.here()) : 0;
    fixed(c, Vxlan.HEADER_LENGTH, protocol != 0 ? ofNextProtocol(protocol) : Layer.ETHERNET);
  }

  /** VXLAN-GPE's and NSH's "next protocol" (RFC 8300, 2.2). */
  private static Layer ofNextProtocol(int protocol) {
    return switch (protocol) {
      case 1 -> Layer.IPV4;
      case 2 -> Layer.IPV6;
      case 3 -> Layer.ETHERNET;
      case 4 -> Layer.NSH;
      case 5 -> Layer.MPLS;
      default -> Layer.PAYLOAD;
    };
  }

  private static void geneve(Cursor c) {
    if (!c.has(Geneve.HEADER_LENGTH)) {
      c.stopShort(Layer.GENEVE, Geneve.HEADER_LENGTH);
      return;
    }
    int length = Geneve.length(c.segment, c.here());
    fixed(c, length, EthernetLayers.ofEtherType(Geneve.protocol(c.segment, c.here())));
  }

  /** RFC 8300, 2.2: length in 4-byte words. */
  private static void nsh(Cursor c) {
    if (!c.has(8)) {
      c.stopShort(Layer.NSH, 8);
      return;
    }
    fixed(c, Math.max(8, (c.u8(1) & 0x3f) << 2), ofNextProtocol(c.u8(3)));
  }

  /**
   * 3GPP TS 29.281, 5.1: only message 255 carries a packet; any of the E, S, PN bits adds 4 bytes, E a chain of
   * extensions.
   */
  private static void gtp(Cursor c) {
    if (!c.has(8) || c.u8(0) >>> 5 != 1 || c.u8(1) != 255) {
      c.stop(Layer.GTP_U);
      return;
    }
    c.endAfter(8 + c.u16(2));
    int flags = c.u8(0) & 7;
    int length = 8;
    if (flags != 0) {
      length = 12;
      int extension = (flags & 4) != 0 && c.has(length) ? c.u8(11) : 0;
      while (extension != 0 && c.has(length + 1)) {
        int bytes = c.u8(length) << 2;
        if (bytes == 0 || !c.has(length + bytes)) {
          c.stopShort(Layer.GTP_U, length + Math.max(bytes, 4));
          return;
        }
        length += bytes;
        extension = c.u8(length - 1);
      }
    }
    Layer carried = ControlLayers.carried(c, length);
    boolean ethernet = carried == Layer.PAYLOAD && c.has(length + 14) && EthernetLayers.known(c.u16(length + 12));
    fixed(c, length, ethernet ? Layer.ETHERNET : carried);
  }

  /** RFC 4380, 5.1.1: authentication and origin indications may stand before the IPv6 packet; neither begins with 6. */
  private static void teredo(Cursor c) {
    int length = 0;
    if (c.has(4) && c.u16(0) == 1) {
      length = 4 + c.u8(2) + c.u8(3) + 9;
    }
    if (c.has(length + 8) && c.u16(length) == 0) {
      length += 8;
    }
    boolean ipv6 = c.has(length + 1) && c.u8(length) >>> 4 == 6;
    fixed(c, length, ipv6 ? Layer.IPV6 : Layer.PAYLOAD);
  }

  /** RFC 3519, 4.2: message 4 is tunnel data, an IP packet behind four bytes. */
  private static void mobileIp(Cursor c) {
    boolean tunnel = c.has(1) && c.u8(0) == 4;
    fixed(c, 4, tunnel ? ControlLayers.carried(c, 4) : Layer.PAYLOAD);
  }

  /** TaZmen Sniffer Protocol: version 1, type, encapsulation, tags up to the one numbered 1. */
  private static void tzsp(Cursor c) {
    if (!c.has(4) || c.u8(0) != 1 || c.u8(1) > 1) {
      c.stop(Layer.TZSP);
      return;
    }
    int encapsulation = c.u16(2);
    int length = 4;
    while (c.has(length + 1)) {
      int tag = c.u8(length);
      length++;
      if (tag == 1) {
        fixed(c, length, switch (encapsulation) {
          case 1 -> Layer.ETHERNET;
          case 18 -> Layer.WLAN;
          default -> Layer.PAYLOAD;
        });
        return;
      }
      if (tag != 0) {
        length += c.has(length + 1) ? 1 + c.u8(length) : 1;
      }
    }
    c.stop(Layer.TZSP);
  }
}
