package org.ringscope.packet;

/** IPv6 extension headers (RFC 8200, section 4) and the authentication header, which IPv4 has too. */
final class ExtensionLayers {
  private static final int FRAGMENT_HEADER_LENGTH = 8;
  private static final int ADDRESS_LENGTH = 16;
  private static final int JUMBO_PAYLOAD = 0xc2;
  private static final int HOME_ADDRESS = 0xc9;

  private ExtensionLayers() {}

  static boolean isExtension(int protocol) {
    return switch (protocol) {
      case IpProtocol.HOP_BY_HOP, IpProtocol.ROUTING, IpProtocol.FRAGMENT -> true;
      case IpProtocol.DESTINATION_OPTIONS, IpProtocol.AH -> true;
      default -> false;
    };
  }

  /** Hop-by-hop and destination options; Shim6's payload header (RFC 5533, 5.1) has the same shape. */
  static void options(Cursor c) {
    Layer layer = c.next;
    boolean walking = c.walking;
    if (!c.has(2)) {
      stopShort(c, layer, 8);
      return;
    }
    int length = Ipv6.extensionLength(c.segment, c.here());
    if (layer == Layer.SHIM6) {
      pass(c, layer, length, false);
      return;
    }
    if (c.has(length) && !readOptions(c, length)) {
      c.walking = false;
      c.stopUnparsable(layer);
      return;
    }
    if (layer == Layer.IPV6_HOP_BY_HOP && c.unsized) {
      // A payload of no length, and no jumbogram either.
      c.walking = false;
      c.stopUnparsable(layer);
      return;
    }
    pass(c, layer, length, walking);
  }

  /**
   * Reads the options (RFC 8200, 4.2) for the two that change what comes behind: a jumbogram's length, and a mobile
   * node's home address, which stands in for the source in transport checksums (RFC 6275, 6.3).
   *
   * @return false if an option runs out of the packet (one that runs out of the header only is marked)
   */
  private static boolean readOptions(Cursor c, int headerLength) {
    int option = 2;
    while (option < headerLength) {
      int type = c.u8(option);
      if (type == 0) {
        option++;
        continue;
      }
      if (!c.has(option + 2)) {
        return false;
      }
      int length = c.u8(option + 1);
      if (type == HOME_ADDRESS && length != ADDRESS_LENGTH) {
        c.markUnparsable();
        length = ADDRESS_LENGTH;
      }
      if (option + 2 + length > headerLength) {
        c.markUnparsable();
        return option + 2 + length <= c.remaining();
      }
      if (type == JUMBO_PAYLOAD && length == 4 && !c.ipv4) {
        endJumbogram(c, c.s32(option + 2));
      } else if (type == HOME_ADDRESS) {
        replaceAddress(c, option + 2, Ipv6.SOURCE);
      }
      option += 2 + length;
    }
    return true;
  }

  /** RFC 2675, 3: only with a payload length of 0 and more than 65,535 bytes. */
  private static void endJumbogram(Cursor c, int payloadLength) {
    long length = Integer.toUnsignedLong(payloadLength);
    if (!c.unsized || length <= 0xffff) {
      c.markUnparsable();
      return;
    }
    long ahead = length - (c.at - c.ipAt - Ipv6.HEADER_LENGTH);
    if (ahead > c.remaining()) {
      c.markUnparsable();
    } else {
      c.endAfter((int) Math.max(0, ahead));
    }
    c.unsized = false;
  }

  /** The destination that transport checksums cover is the last one of the route (RFC 8200, 8.1). */
  static void routing(Cursor c) {
    boolean walking = c.walking;
    if (!c.has(4)) {
      stopShort(c, Layer.IPV6_ROUTING, 8);
      return;
    }
    int length = Ipv6.extensionLength(c.segment, c.here());
    if (c.u8(3) > 0 && c.has(length) && length >= 8 + ADDRESS_LENGTH) {
      replaceDestination(c, length, c.u8(2));
    }
    pass(c, Layer.IPV6_ROUTING, length, walking);
  }

  /**
   * Types 0 and 2 (RFC 5095, 6275) list the route in order, 4 (RFC 8754) backwards; 3 (RFC 6554) may compress, which is
   * left alone.
   */
  private static void replaceDestination(Cursor c, int length, int type) {
    switch (type) {
      case 0, 2 -> replaceAddress(c, length - ADDRESS_LENGTH, Ipv6.DESTINATION);
      case 3 -> {
        int padding = c.u8(5) >>> 4;
        if ((c.u8(4) & 0xf) == 0 && length >= 8 + ADDRESS_LENGTH + padding) {
          replaceAddress(c, length - ADDRESS_LENGTH - padding, Ipv6.DESTINATION);
        }
      }
      case 4 -> replaceAddress(c, 8, Ipv6.DESTINATION);
      default -> { }
    }
  }

  /**
   * Another address takes the place of one in the header: the pseudo header's sum loses the one and gains the other.
   */
  private static void replaceAddress(Cursor c, int ahead, int replaced) {
    if (c.ipv4) {
      return;
    }
    long other = c.base + c.ipAt + (replaced == Ipv6.SOURCE ? Ipv6.DESTINATION : Ipv6.SOURCE);
    c.addresses = Checksum.sum(c.segment, other, ADDRESS_LENGTH)
        + Checksum.sum(c.segment, c.here() + ahead, ADDRESS_LENGTH);
  }

  static void fragment(Cursor c) {
    boolean outermost = c.walking;
    c.walking = false;
    if (!c.has(FRAGMENT_HEADER_LENGTH)) {
      c.stopShort(Layer.IPV6_FRAGMENT, FRAGMENT_HEADER_LENGTH);
      return;
    }
    c.protocols |= Protocols.FRAGMENT;
    int nextHeader = Ipv6Fragment.nextHeader(c.segment, c.here());
    boolean later = Ipv6Fragment.offset(c.segment, c.here()) != 0;
    c.fragment = Ipv6Fragment.moreFragments(c.segment, c.here());
    c.pass(Layer.IPV6_FRAGMENT, FRAGMENT_HEADER_LENGTH, later ? Layer.PAYLOAD : InternetLayers.following(nextHeader));
    c.transportOffset = outermost ? Headers.NO_OFFSET : c.transportOffset;
    InternetLayers.foundTransport(c, outermost && !later);
  }

  /** Length in 32-bit words, minus 2, over IPv4 and IPv6 alike (RFC 4302, 2.2). */
  static void authentication(Cursor c) {
    c.protocols |= Protocols.IPSEC;
    boolean walking = c.walking && !c.ipv4;
    if (!c.has(AuthenticationHeader.HEADER_LENGTH)) {
      c.walking = walking;
      stopShort(c, Layer.AH, AuthenticationHeader.HEADER_LENGTH);
      return;
    }
    if (c.walking && c.ipv4) {
      c.flowType = FlowType.AH4;
    } else if (c.walking && c.at == c.networkOffset + Ipv6.HEADER_LENGTH) {
      c.flowType = FlowType.AH6;
    }
    pass(c, Layer.AH, AuthenticationHeader.length(c.segment, c.here()), walking);
  }

  private static void pass(Cursor c, Layer layer, int length, boolean walking) {
    c.walking = walking;
    if (!c.has(length)) {
      stopShort(c, layer, length);
      return;
    }
    int nextHeader = Ipv6.extensionNextHeader(c.segment, c.here());
    c.pass(layer, length, InternetLayers.following(nextHeader));
    if (walking) {
      c.transportOffset = Headers.NO_OFFSET;
    }
    InternetLayers.foundTransport(c, walking && nextHeader != IpProtocol.NO_NEXT_HEADER);
  }

  /** A header cut by the snap length hides the ports behind it. */
  private static void stopShort(Cursor c, Layer layer, int needed) {
    if (c.walking && needed <= c.remaining()) {
      c.marks |= Marks.TRANSPORT_HEADER_CUT;
    }
    c.walking = false;
    c.stopShort(layer, needed);
  }
}
