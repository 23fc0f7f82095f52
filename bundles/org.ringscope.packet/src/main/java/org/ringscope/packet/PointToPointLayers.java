package org.ringscope.packet;

/** PPP, Cisco HDLC and Frame Relay. */
final class PointToPointLayers {
  private PointToPointLayers() {}

  /** RFC 1661, 1662: address and control may be left out, and a protocol number below 256 may be one odd byte. */
  static void ppp(Cursor c) {
    c.direct = false;
    boolean first = c.at == 0;
    if (first && c.has(1) && (c.u8(0) == 0x0f || c.u8(0) == 0x8f)) {
      // Serial lines are captured as PPP, whichever of the two they speak.
      c.next = Layer.CISCO_HDLC;
      return;
    }
    int length = c.has(2) && c.u16(0) == 0xff03 ? 2 : 0;
    if (!c.has(length + 1)) {
      c.stopShort(Layer.PPP, length + 2);
      return;
    }
    int protocol = c.u8(length);
    length++;
    if ((protocol & 1) == 0) {
      if (!c.has(length + 1)) {
        c.stopShort(Layer.PPP, length + 1);
        return;
      }
      protocol = protocol << 8 | c.u8(length);
      length++;
    }
    c.pass(Layer.PPP, length, switch (protocol) {
      case 0x0021, EtherType.IPV4 -> Layer.IPV4;
      case 0x0057, EtherType.IPV6 -> Layer.IPV6;
      case 0x0281, 0x0283 -> Layer.MPLS;
      default -> Layer.PAYLOAD;
    });
    if (protocol == 0x003d && c.has(4) && c.u8(0) >>> 6 == 3) {
      // Multilink (RFC 1990): both bits set is a whole packet.
      c.pass(Layer.PPP, 4, Layer.PPP);
    } else if (protocol == 0x0031) {
      bridged(c);
    }
  }

  /** RFC 3518, 4.2: flags, MAC type (1 is Ethernet), a LAN identifier if its flag is set. */
  private static void bridged(Cursor c) {
    int length = c.has(2) && (c.u8(0) & 0x40) != 0 ? 6 : 2;
    if (c.has(length)) {
      c.pass(Layer.PPP, length, c.u8(1) == 1 ? Layer.ETHERNET : Layer.PAYLOAD);
    }
  }

  /** Address, control, EtherType. */
  static void ciscoHdlc(Cursor c) {
    c.direct = false;
    if (!c.has(4)) {
      c.stopShort(Layer.CISCO_HDLC, 4);
      return;
    }
    int protocol = c.u16(2);
    c.etherType = protocol;
    if (protocol == 0xfefe && c.has(6)) {
      // ISO protocols, padded to an even length.
      c.pass(Layer.CISCO_HDLC, 6, EthernetLayers.nlpid(c.u8(5)));
      return;
    }
    c.pass(Layer.CISCO_HDLC, 4, c.has(5) ? ofCisco(protocol) : Layer.PAYLOAD);
  }

  private static Layer ofCisco(int protocol) {
    return switch (protocol) {
      case EtherType.IPV4 -> Layer.IPV4;
      case EtherType.IPV6 -> Layer.IPV6;
      case EtherType.MPLS_UNICAST, EtherType.MPLS_MULTICAST -> Layer.MPLS;
      case EtherType.TRANSPARENT_ETHERNET -> Layer.ETHERNET;
      default -> Layer.PAYLOAD;
    };
  }

  /** RFC 2427: an address of two to four bytes, then control and NLPID; Cisco puts an EtherType there instead. */
  static void frameRelay(Cursor c) {
    c.direct = false;
    int length = 1;
    while (length < 4 && c.has(length) && (c.u8(length - 1) & 1) == 0) {
      length++;
    }
    if (!c.has(length + 2)) {
      c.stopShort(Layer.FRAME_RELAY, length + 2);
      return;
    }
    if (c.u8(length) != 3) {
      int protocol = c.u16(length);
      c.etherType = protocol;
      c.pass(Layer.FRAME_RELAY, length + 2, c.has(length + 3) ? ofCisco(protocol) : Layer.PAYLOAD);
      return;
    }
    length++;
    // A zero byte aligns what follows the NLPID.
    if (c.u8(length) == 0) {
      length++;
    }
    int nlpid = c.has(length + 1) ? c.u8(length) : 0;
    c.paddedBridge = false;
    c.pass(Layer.FRAME_RELAY, length + 1, nlpid == 0x80 ? Layer.SNAP : EthernetLayers.nlpid(nlpid));
  }
}
