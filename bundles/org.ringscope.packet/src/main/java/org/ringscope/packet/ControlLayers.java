package org.ringscope.packet;

/** ICMP and ICMPv6, whose errors quote the packet that caused them; PIM and IGMP, whose register messages carry one. */
final class ControlLayers {
  private static final int ICMP_HEADER_LENGTH = 8;

  private ControlLayers() {}

  static void icmp(Cursor c) {
    c.protocols |= Protocols.ICMP;
    c.walking = false;
    if (!c.has(ICMP_HEADER_LENGTH)) {
      c.stopShort(Layer.ICMP, ICMP_HEADER_LENGTH);
      return;
    }
    boolean quotes = Icmp.quotesPacket(c.segment, c.here());
    limitQuote(c, quotes ? Icmp.quoteLength(c.segment, c.here()) : 0);
    c.pass(Layer.ICMP, ICMP_HEADER_LENGTH, quotes ? Layer.IPV4 : Layer.PAYLOAD);
    c.quoted |= quotes;
  }

  static void icmpv6(Cursor c) {
    c.protocols |= Protocols.ICMPV6;
    c.walking = false;
    if (!c.has(ICMP_HEADER_LENGTH)) {
      c.stopShort(Layer.ICMPV6, 4);
      return;
    }
    if (ControlMessage.type(c.segment, c.here()) == Icmpv6.REDIRECT) {
      redirect(c);
      return;
    }
    boolean quotes = Icmpv6.quotesPacket(c.segment, c.here());
    limitQuote(c, quotes ? Icmpv6.quoteLength(c.segment, c.here()) : 0);
    c.pass(Layer.ICMPV6, ICMP_HEADER_LENGTH, quotes ? Layer.IPV6 : Layer.PAYLOAD);
    c.quoted |= quotes;
  }

  /** Behind the quote extensions may stand, if the header says where it ends: never before 128 bytes (RFC 4884, 4). */
  private static void limitQuote(Cursor c, int length) {
    if (length >= 128) {
      c.endAfter(ICMP_HEADER_LENGTH + length);
    }
  }

  /** A redirect (RFC 4861, 4.5) quotes the packet in its option 4, after 40 bytes and whatever other options. */
  private static void redirect(Cursor c) {
    int option = 40;
    while (c.has(option + 8)) {
      int length = c.u8(option + 1) << 3;
      if (length == 0) {
        break;
      }
      if (c.u8(option) == 4) {
        c.endAfter(option + length);
        c.pass(Layer.ICMPV6, option + 8, Layer.IPV6);
        c.quoted = true;
        return;
      }
      option += length;
    }
    c.pass(Layer.ICMPV6, Math.min(40, c.captured()), Layer.PAYLOAD);
  }

  /** PIM version 1 ran over IGMP: type 0x14, code 1 is its register message (draft-ietf-pim-sm). */
  static void igmp(Cursor c) {
    c.walking = false;
    boolean register = c.has(ICMP_HEADER_LENGTH) && c.u8(0) == 0x14 && c.u8(1) == 1;
    c.pass(Layer.IGMP, ICMP_HEADER_LENGTH, register ? carried(c, ICMP_HEADER_LENGTH) : Layer.PAYLOAD);
  }

  /** A register message (RFC 7761, 4.9.3) carries the whole datagram, a null register a bare header. */
  static void pim(Cursor c) {
    c.walking = false;
    boolean register = c.has(ICMP_HEADER_LENGTH) && c.u8(0) == 0x21;
    if (register) {
      c.protocols |= Protocols.TUNNEL;
    }
    c.pass(Layer.PIM, ICMP_HEADER_LENGTH, register ? carried(c, ICMP_HEADER_LENGTH) : Layer.PAYLOAD);
  }

  /** The IP version that the nibble {@code ahead} bytes from here announces. */
  static Layer carried(Cursor c, int ahead) {
    if (!c.has(ahead + 1)) {
      return Layer.PAYLOAD;
    }
    return switch (c.u8(ahead) >>> 4) {
      case 4 -> Layer.IPV4;
      case 6 -> Layer.IPV6;
      default -> Layer.PAYLOAD;
    };
  }
}
