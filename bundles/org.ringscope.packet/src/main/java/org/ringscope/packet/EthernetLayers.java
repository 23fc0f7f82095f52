package org.ringscope.packet;

/** Ethernet, what stands between its addresses and the network header, and the Ethernet frames that others carry. */
final class EthernetLayers {
  /** 00-80-C2, the bridges' organisation. */
  private static final int BRIDGED = 0x80c2;

  private EthernetLayers() {}

  /** What an EtherType announces. */
  static Layer ofEtherType(int etherType) {
    return switch (etherType) {
      case EtherType.IPV4 -> Layer.IPV4;
      case EtherType.IPV6 -> Layer.IPV6;
      case EtherType.ARP, EtherType.REVERSE_ARP -> Layer.ARP;
      case EtherType.VLAN, EtherType.SERVICE_VLAN, EtherType.OLD_SERVICE_VLAN -> Layer.VLAN;
      case EtherType.MPLS_UNICAST, EtherType.MPLS_MULTICAST -> Layer.MPLS;
      case EtherType.PPPOE_SESSION -> Layer.PPPOE;
      case EtherType.TRANSPARENT_ETHERNET -> Layer.ETHERNET;
      case EtherType.JUMBO_LLC -> Layer.LLC;
      case EtherType.MACSEC -> Layer.MACSEC;
      case EtherType.BACKBONE_SERVICE -> Layer.BACKBONE_TAG;
      case EtherType.NSH -> Layer.NSH;
      case EtherType.VNTAG, EtherType.ETAG, EtherType.REDUNDANCY_TAG, EtherType.HSR, EtherType.CISCO_METADATA ->
          Layer.OTHER_TAG;
      case EtherType.TRILL -> Layer.TRILL;
      default -> Layer.PAYLOAD;
    };
  }

  static void ethernet(Cursor c) {
    if (!c.has(Ethernet.HEADER_LENGTH)) {
      c.stopShort(Layer.ETHERNET, Ethernet.HEADER_LENGTH);
      return;
    }
    int type = Ethernet.etherType(c.segment, c.here());
    boolean novell = type < EtherType.MINIMUM && c.has(16) && c.u16(14) == 0xffff;
    c.pass(Layer.ETHERNET, Ethernet.HEADER_LENGTH, Layer.PAYLOAD);
    if (!novell) {
      follow(c, type);
    }
  }

  /** Goes on behind an EtherType or 802.3 length. Lengths of 1,501 to 1,535 mean nothing (IEEE 802.3, 3.2.6). */
  private static void follow(Cursor c, int type) {
    c.etherType = type;
    if (type > 1500) {
      c.next = ofEtherType(type);
    } else if (type != 0) {
      c.direct = false;
      if (type > c.remaining()) {
        c.markUnparsable();
      }
      c.endAfter(type);
      c.next = Layer.LLC;
    }
    c.direct &= c.next == Layer.IPV4 || c.next == Layer.IPV6 || c.next == Layer.VLAN;
  }

  /** All tags of a stack in one step. */
  static void vlan(Cursor c) {
    for (int tags = 1; c.next == Layer.VLAN; tags++) {
      if (tags > Vlan.MAX_STACK) {
        c.stopUnparsable(Layer.VLAN);
        return;
      }
      if (!c.has(c.etherType == EtherType.SERVICE_VLAN ? Vlan.LENGTH : 2)) {
        c.stopShort(Layer.VLAN, Vlan.LENGTH);
        return;
      }
      c.protocols |= Protocols.VLAN;
      if (!c.has(Vlan.LENGTH)) {
        c.stopShort(Layer.VLAN, Vlan.LENGTH);
        return;
      }
      int type = Vlan.etherType(c.segment, c.here());
      c.pass(Layer.VLAN, Vlan.LENGTH, Layer.PAYLOAD);
      follow(c, type);
    }
  }

  /**
   * The tags of VN-Link, 802.1BR, 802.1CB, HSR and Cisco TrustSec: their length is known, an EtherType stands at their
   * end.
   */
  static void otherTag(Cursor c) {
    int length = switch (c.etherType) {
      case EtherType.VNTAG, EtherType.REDUNDANCY_TAG, EtherType.HSR -> 6;
      default -> 8;
    };
    tagEndingInType(c, Layer.OTHER_TAG, length);
  }

  private static void tagEndingInType(Cursor c, Layer layer, int length) {
    if (!c.has(Math.max(length, 2))) {
      c.stopShort(layer, length);
      return;
    }
    int type = c.u16(length - 2);
    c.pass(layer, length, Layer.PAYLOAD);
    follow(c, type);
  }

  /**
   * IEEE 802.1AE, 9.3: the payload is readable if neither encrypted nor changed; an integrity check value of 16 bytes
   * ends it.
   */
  static void macsec(Cursor c) {
    if (!c.has(6)) {
      c.stopShort(Layer.MACSEC, 6);
      return;
    }
    boolean closed = (c.u8(0) & 0x0c) != 0;
    int length = (c.u8(0) & 0x20) != 0 ? 16 : 8;
    if (closed) {
      c.stop(Layer.MACSEC);
      return;
    }
    c.endAfter(Math.max(0, c.remaining() - 16));
    tagEndingInType(c, Layer.MACSEC, length);
  }

  /** IEEE 802.1ah: four bytes with the service's number, then the customer's addresses, tags and EtherType. */
  static void backboneTag(Cursor c) {
    if (!c.has(4)) {
      c.stopShort(Layer.BACKBONE_TAG, 4);
      return;
    }
    c.pass(Layer.BACKBONE_TAG, 4, Layer.ETHERNET);
  }

  /** RFC 6325, 3: six bytes and options of four bytes each, then an Ethernet frame. */
  static void trill(Cursor c) {
    int length = c.has(2) ? 6 + ((c.u16(0) >>> 6 & 0x1f) << 2) : 6;
    if (c.has(length)) {
      c.pass(Layer.TRILL, length, Layer.ETHERNET);
    } else {
      c.stopShort(Layer.TRILL, length);
    }
  }

  /** IEEE 802.2: two access points and a control field of one byte (unnumbered) or two. */
  static void llc(Cursor c) {
    c.direct = false;
    if (!c.has(3)) {
      c.stopShort(Layer.LLC, 3);
      return;
    }
    int destination = c.u8(0);
    int source = c.u8(1);
    int control = c.u8(2);
    boolean unnumbered = (control & 3) == 3;
    boolean carries = (control & 1) == 0 || (control & ~0x10) == 3;
    int length = unnumbered ? 3 : 4;
    if (!carries || !c.has(length)) {
      c.stop(Layer.LLC);
      return;
    }
    Layer following = destination == 0xaa && source == 0xaa
        ? Layer.SNAP
        : switch (destination) {
          case 0x06 -> Layer.IPV4;
          case 0xfe -> nlpid(c.has(length + 1) ? c.u8(length) : 0);
          default -> Layer.PAYLOAD;
        };
    boolean network = following != Layer.SNAP && destination == 0xfe && following != Layer.PAYLOAD;
    c.paddedBridge = true;
    c.pass(Layer.LLC, network ? length + 1 : length, following);
  }

  /** ISO/IEC TR 9577 network layer protocol identifiers. */
  static Layer nlpid(int id) {
    return switch (id) {
      case 0xcc -> Layer.IPV4;
      case 0x8e -> Layer.IPV6;
      case 0xcf -> Layer.PPP;
      default -> Layer.PAYLOAD;
    };
  }

  /**
   * IEEE 802, 9.2: organisation and protocol; 00-80-C2 carries bridged frames, behind padding on ATM (RFC 2684, 2427).
   */
  static void snap(Cursor c) {
    if (!c.has(5)) {
      c.stopShort(Layer.SNAP, 5);
      return;
    }
    int organisation = c.u8(0) << 16 | c.u16(1);
    int protocol = c.u16(3);
    boolean etherType = organisation == 0 || organisation == 0xf8;
    int padding = c.paddedBridge ? 2 : 0;
    c.etherType = protocol;
    if (organisation != BRIDGED) {
      c.pass(Layer.SNAP, 5, etherType ? ofEtherType(protocol) : Layer.PAYLOAD);
      return;
    }
    switch (protocol) {
      case 1, 7 -> c.pass(Layer.SNAP, 5 + padding, Layer.ETHERNET);
      case 3, 9 -> c.pass(Layer.SNAP, 5 + padding, Layer.TOKEN_RING);
      case 4, 10 -> c.pass(Layer.SNAP, 6 + padding, Layer.FDDI);
      default -> c.pass(Layer.SNAP, 5, Layer.PAYLOAD);
    }
  }

  /** RFC 2516: version and type 1, code 0 for session data, then PPP of the length given. */
  static void pppoe(Cursor c) {
    c.direct = false;
    if (!c.has(6)) {
      c.stopShort(Layer.PPPOE, 6);
      return;
    }
    int length = c.u16(4);
    if (length > c.remaining() - 6) {
      c.markUnparsable();
    }
    c.endAfter(6 + length);
    c.pass(Layer.PPPOE, 6, Layer.PPP);
  }

  /**
   * A whole label stack in one step; what it carries isn't named, so the first nibble has to tell (BCP 128, RFC 4385).
   */
  static void mpls(Cursor c) {
    c.direct = false;
    c.protocols |= Protocols.TUNNEL;
    boolean bottom = false;
    int label = 0;
    while (!bottom) {
      if (!c.has(Mpls.LENGTH)) {
        c.stopShort(Layer.MPLS, Mpls.LENGTH);
        return;
      }
      bottom = Mpls.isBottom(c.segment, c.here());
      label = Mpls.label(c.segment, c.here());
      c.pass(Layer.MPLS, Mpls.LENGTH, Layer.PAYLOAD);
    }
    if (label == Mpls.ASSOCIATED_CHANNEL) {
      associatedChannel(c);
    } else if (c.has(1) && label != Mpls.OAM_ALERT) {
      underLabels(c);
    }
  }

  private static void underLabels(Cursor c) {
    switch (c.u8(0) >>> 4) {
      case 4 -> c.next = Layer.IPV4;
      case 6 -> c.next = Layer.IPV6;
      case 0 -> pseudowire(c);
      case 1 -> associatedChannel(c);
      default -> c.next = Layer.PAYLOAD;
    }
  }

  /** RFC 4385, 5; channel types that carry IP: RFC 4446's registry. */
  private static void associatedChannel(Cursor c) {
    if (c.has(4)) {
      int type = c.u16(2);
      c.pass(Layer.PSEUDOWIRE, 4, type == 0x21 ? Layer.IPV4 : type == 0x57 ? Layer.IPV6 : Layer.PAYLOAD);
    }
  }

  /**
   * Ethernet with a control word, four bytes that begin with a zero nibble (RFC 4448), or without: an EtherType in
   * place decides.
   */
  private static void pseudowire(Cursor c) {
    boolean plain = c.has(14) && known(c.u16(12));
    boolean controlled = c.has(18) && known(c.u16(16));
    if (plain && !controlled) {
      c.next = Layer.ETHERNET;
    } else if (c.has(4)) {
      c.pass(Layer.PSEUDOWIRE, 4, Layer.ETHERNET);
    }
  }

  static boolean known(int type) {
    return ofEtherType(type) != Layer.PAYLOAD;
  }
}
