package org.ringscope.packet;

/** The first header of each link type, and the point-to-point links. */
final class LinkLayers {
  private LinkLayers() {}

  /** Sets the walk on the first header of a frame. */
  static void start(Cursor c, int linkType) {
    c.linkType = linkType;
    c.direct = true;
    switch (linkType) {
      case LinkType.ETHERNET -> c.next = Layer.ETHERNET;
      case LinkType.RAW, LinkType.BSD_RAW, LinkType.OPENBSD_RAW -> raw(c);
      case LinkType.IPV4 -> c.next = Layer.IPV4;
      case LinkType.IPV6 -> c.next = Layer.IPV6;
      case LinkType.NULL, LinkType.LOOP -> c.next = Layer.LOOPBACK;
      case LinkType.LINUX_SLL -> c.next = Layer.LINUX_COOKED;
      case LinkType.LINUX_SLL2 -> c.next = Layer.LINUX_COOKED2;
      default -> {
        c.direct = false;
        startIndirect(c, linkType);
      }
    }
  }

  private static void startIndirect(Cursor c, int linkType) {
    switch (linkType) {
      case LinkType.TOKEN_RING -> c.next = Layer.TOKEN_RING;
      case LinkType.FDDI -> c.next = Layer.FDDI;
      case LinkType.PPP, LinkType.PPP_HDLC -> c.next = Layer.PPP;
      case LinkType.PPP_PPPD, LinkType.PPP_WITH_DIRECTION -> captureHeader(c, 1, Layer.PPP);
      case LinkType.PPP_ETHER -> c.next = Layer.PPPOE;
      case LinkType.CISCO_HDLC -> c.next = Layer.CISCO_HDLC;
      case LinkType.FRAME_RELAY -> c.next = Layer.FRAME_RELAY;
      case LinkType.ATM_RFC1483 -> c.next = Layer.LLC;
      case LinkType.IP_OVER_FIBRE_CHANNEL -> captureHeader(c, 16, Layer.LLC);
      case LinkType.APPLE_IP_OVER_IEEE1394, LinkType.IP_OVER_INFINIBAND -> c.next = Layer.INFINIBAND;
      case LinkType.IEEE802_11 -> c.next = Layer.WLAN;
      case LinkType.PRISM, LinkType.RADIOTAP, LinkType.AVS, LinkType.PPI, LinkType.NFLOG, LinkType.ENC, LinkType.PFLOG,
          LinkType.ERF, LinkType.PKTAP -> c.next = Layer.CAPTURE_HEADER;
      default -> c.marks |= Marks.NOT_DECODED;
    }
  }

  static void captureHeader(Cursor c, int length, Layer following) {
    if (c.has(length)) {
      c.pass(Layer.CAPTURE_HEADER, length, following);
    } else {
      c.stopShort(Layer.CAPTURE_HEADER, length);
    }
  }

  static void step(Cursor c) {
    switch (c.next) {
      case ETHERNET -> EthernetLayers.ethernet(c);
      case VLAN -> EthernetLayers.vlan(c);
      case BACKBONE_TAG -> EthernetLayers.backboneTag(c);
      case OTHER_TAG -> EthernetLayers.otherTag(c);
      case MACSEC -> EthernetLayers.macsec(c);
      case TRILL -> EthernetLayers.trill(c);
      case LLC -> EthernetLayers.llc(c);
      case SNAP -> EthernetLayers.snap(c);
      case MPLS -> EthernetLayers.mpls(c);
      case PPPOE -> EthernetLayers.pppoe(c);
      case PPP -> PointToPointLayers.ppp(c);
      case CISCO_HDLC -> PointToPointLayers.ciscoHdlc(c);
      case FRAME_RELAY -> PointToPointLayers.frameRelay(c);
      case LOOPBACK -> loopback(c);
      case LINUX_COOKED -> cooked(c);
      case LINUX_COOKED2 -> cooked2(c);
      case INFINIBAND -> addressed(c);
      case FDDI -> RingLayers.fddi(c);
      case TOKEN_RING -> RingLayers.tokenRing(c);
      case WLAN -> WirelessLayers.wlan(c);
      default -> CaptureHeaders.step(c);
    }
  }

  /** The version nibble alone tells. Old PPP drivers left HDLC framing in front. */
  private static void raw(Cursor c) {
    if (c.has(2) && c.u16(0) == 0xff03) {
      c.direct = false;
      c.next = Layer.PPP;
      return;
    }
    // Fewer than eight bytes could still be such framing.
    c.next = c.has(8) ? ControlLayers.carried(c, 0) : Layer.PAYLOAD;
    if (c.next == Layer.PAYLOAD) {
      c.markUnparsable();
    }
  }

  /**
   * The family in the byte order of the capturing machine; AF_INET is 2 everywhere, AF_INET6 24, 28 or 30; old kernels
   * wrote EtherTypes.
   */
  private static void loopback(Cursor c) {
    if (!c.has(4)) {
      c.stopShort(Layer.LOOPBACK, 4);
      return;
    }
    if (c.linkType == LinkType.LOOP) {
      c.pass(Layer.LOOPBACK, 4, ofFamily(c.s32(0)));
      return;
    }
    if (c.u16(0) == 0xff03) {
      c.direct = false;
      c.next = Layer.PPP;
      return;
    }
    int family = family(c);
    boolean etherType = Integer.compareUnsigned(family, 1500) > 0;
    c.etherType = family & 0xffff;
    Layer following = etherType ? EthernetLayers.ofEtherType(c.etherType) : ofFamily(family);
    c.direct &= following == Layer.IPV4 || following == Layer.IPV6;
    c.pass(Layer.LOOPBACK, 4, following);
  }

  /**
   * Families are small, so the position of the zero bytes tells the byte order; IRIX wrote only the first two bytes.
   */
  private static int family(Cursor c) {
    int littleEndian = Integer.reverseBytes(c.s32(0));
    boolean narrow = littleEndian >>> 16 == 0;
    if (narrow) {
      return (littleEndian & 0xff) == 0 && littleEndian < EtherType.MINIMUM ? littleEndian >>> 8 : littleEndian;
    }
    return littleEndian >>> 16 < 6 ? littleEndian >>> 16 : Integer.reverseBytes(littleEndian);
  }

  static Layer ofFamily(int family) {
    return switch (family) {
      case 2 -> Layer.IPV4;
      case 24, 28, 30 -> Layer.IPV6;
      default -> Layer.PAYLOAD;
    };
  }

  private static void cooked(Cursor c) {
    if (!c.has(LinuxCooked.HEADER_LENGTH)) {
      c.stopShort(Layer.LINUX_COOKED, LinuxCooked.HEADER_LENGTH);
      return;
    }
    int hardware = LinuxCooked.hardwareType(c.segment, c.here());
    int protocol = LinuxCooked.protocol(c.segment, c.here());
    c.pass(Layer.LINUX_COOKED, LinuxCooked.HEADER_LENGTH, Layer.PAYLOAD);
    behindCooked(c, hardware, protocol);
  }

  private static void cooked2(Cursor c) {
    if (!c.has(LinuxCooked2.HEADER_LENGTH)) {
      c.stopShort(Layer.LINUX_COOKED2, LinuxCooked2.HEADER_LENGTH);
      return;
    }
    int hardware = LinuxCooked2.hardwareType(c.segment, c.here());
    int protocol = LinuxCooked2.protocol(c.segment, c.here());
    c.pass(Layer.LINUX_COOKED2, LinuxCooked2.HEADER_LENGTH, Layer.PAYLOAD);
    behindCooked(c, hardware, protocol);
  }

  /**
   * Small numbers are Linux's own (linux/if_ether.h): 3 any, 4 802.2, 7 PPP; some hardware types have no EtherType at
   * all.
   */
  private static void behindCooked(Cursor c, int hardware, int protocol) {
    c.etherType = protocol;
    c.next = switch (hardware) {
      case LinuxCooked.RADIOTAP -> {
        c.linkType = LinkType.RADIOTAP;
        yield Layer.CAPTURE_HEADER;
      }
      case LinuxCooked.NETLINK -> Layer.PAYLOAD;
      default -> switch (protocol) {
        case 3 -> Layer.ETHERNET;
        case 4 -> Layer.LLC;
        case 7 -> Layer.PPP;
        default -> protocol > 1500 ? EthernetLayers.ofEtherType(protocol) : Layer.PAYLOAD;
      };
    };
    c.direct &= c.next == Layer.IPV4 || c.next == Layer.IPV6 || c.next == Layer.VLAN;
  }

  /**
   * Hardware addresses, then an EtherType: Apple's IP over FireWire (18 bytes), IP over InfiniBand (RFC 4391: 40 + 4
   * bytes).
   */
  private static void addressed(Cursor c) {
    boolean infiniband = c.linkType == LinkType.IP_OVER_INFINIBAND;
    int length = infiniband ? 44 : 18;
    if (!c.has(length)) {
      c.stopShort(Layer.INFINIBAND, length);
      return;
    }
    c.etherType = c.u16(infiniband ? 40 : 16);
    c.pass(Layer.INFINIBAND, length, EthernetLayers.ofEtherType(c.etherType));
  }
}
