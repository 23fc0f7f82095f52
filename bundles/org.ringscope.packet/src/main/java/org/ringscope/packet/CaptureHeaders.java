package org.ringscope.packet;

/** What capturing systems put in front of a frame: radio facts, firewall verdicts, the true link type. */
final class CaptureHeaders {
  /** Frame check sequence at the end of a frame. */
  private static final int FCS = 4;

  private CaptureHeaders() {}

  static void step(Cursor c) {
    c.direct = false;
    switch (c.linkType) {
      case LinkType.RADIOTAP -> radiotap(c);
      case LinkType.PPI -> ppi(c);
      case LinkType.PRISM -> prism(c);
      case LinkType.AVS -> LinkLayers.captureHeader(c, c.has(8) ? Math.max(8, c.s32(4)) : 8, Layer.WLAN);
      case LinkType.ENC -> enc(c);
      case LinkType.PFLOG -> pflog(c);
      case LinkType.ERF -> erf(c);
      case LinkType.PKTAP -> pktap(c);
      default -> nflog(c);
    }
  }

  /**
   * radiotap.org: little-endian length; field 1 holds flags (0x10: FCS at the end, 0x20: header padded to four bytes).
   */
  private static void radiotap(Cursor c) {
    if (!c.has(8)) {
      c.stopShort(Layer.CAPTURE_HEADER, 8);
      return;
    }
    int length = c.u16le(2);
    if (length < 8) {
      c.stopUnparsable(Layer.CAPTURE_HEADER);
      return;
    }
    int present = Integer.reverseBytes(c.s32(4));
    int field = 8;
    int words = present;
    while (words < 0 && c.has(field + 4)) {
      words = Integer.reverseBytes(c.s32(field));
      field += 4;
    }
    if ((present & 1) != 0) {
      field = (field + 7 & ~7) + 8;
    }
    int flags = (present & 2) != 0 && field < length && c.has(field + 1) ? c.u8(field) : 0;
    wlanBehind(c, length, (flags & 0x10) != 0, (flags & 0x20) != 0);
  }

  private static void wlanBehind(Cursor c, int length, boolean checkSequence, boolean padded) {
    LinkLayers.captureHeader(c, length, Layer.WLAN);
    c.padded = padded;
    if (checkSequence && c.remaining() > FCS) {
      c.endAfter(c.remaining() - FCS);
    }
  }

  /**
   * PPI (CACE): little-endian length and link type, fields of type, length; field 2 is radio facts with flags at 8 (bit
   * 0: FCS).
   */
  private static void ppi(Cursor c) {
    if (!c.has(8)) {
      c.stopShort(Layer.CAPTURE_HEADER, 8);
      return;
    }
    int length = c.u16le(2);
    int linkType = Integer.reverseBytes(c.s32(4));
    boolean checkSequence = false;
    int field = 8;
    while (field + 4 <= length && c.has(field + 4)) {
      int type = c.u16le(field);
      if (type == 2 && c.u16le(field + 2) != 20) {
        c.stopUnparsable(Layer.CAPTURE_HEADER);
        return;
      }
      if (type == 2 && c.has(field + 14)) {
        checkSequence = (c.u16le(field + 12) & 1) != 0;
      }
      field += 4 + c.u16le(field + 2);
    }
    if (linkType == LinkType.IEEE802_11) {
      wlanBehind(c, Math.max(8, length), checkSequence, false);
      return;
    }
    another(c, Math.max(8, length), linkType);
  }

  /**
   * Prism's header is 144 bytes and says so in either byte order; under its link type an AVS header may stand instead.
   */
  private static void prism(Cursor c) {
    if (!c.has(8)) {
      c.stopShort(Layer.CAPTURE_HEADER, 8);
      return;
    }
    boolean avs = (c.s32(0) & 0xffff_f000) == 0x8021_1000;
    LinkLayers.captureHeader(c, avs ? Math.max(8, c.s32(4)) : 144, Layer.WLAN);
  }

  /**
   * linux/netfilter/nfnetlink_log.h: family, then attributes in the capturing machine's byte order, padded to four
   * bytes; 9 is the packet.
   */
  private static void nflog(Cursor c) {
    if (!c.has(4)) {
      c.stopShort(Layer.CAPTURE_HEADER, 4);
      return;
    }
    int family = c.u8(0);
    int attribute = 4;
    while (c.has(attribute + 4)) {
      boolean little = c.u8(attribute + 3) == 0 && c.u8(attribute + 2) != 0 || c.u8(attribute + 1) == 0;
      int length = little ? c.u16le(attribute) : c.u16(attribute);
      int type = little ? c.u16le(attribute + 2) : c.u16(attribute + 2);
      if (length < 4) {
        c.stopUnparsable(Layer.CAPTURE_HEADER);
        return;
      }
      if ((type & 0x7fff) == 9) {
        if (!c.has(attribute + length)) {
          c.stopShort(Layer.CAPTURE_HEADER, attribute + length);
          return;
        }
        c.endAfter(attribute + length);
        Layer following = family == 2 ? Layer.IPV4 : family == 10 ? Layer.IPV6 : Layer.PAYLOAD;
        c.pass(Layer.CAPTURE_HEADER, attribute + 4, following);
        return;
      }
      attribute += length + 3 & ~3;
    }
    c.stop(Layer.CAPTURE_HEADER);
  }

  /** A header that names the link type of the frame behind it. */
  private static void another(Cursor c, int length, int linkType) {
    if (!c.has(length)) {
      c.stopShort(Layer.CAPTURE_HEADER, length);
      return;
    }
    c.pass(Layer.CAPTURE_HEADER, length, Layer.PAYLOAD);
    LinkLayers.start(c, linkType);
    c.direct = false;
  }

  /** Family in the capturing machine's byte order, security association, flags. */
  private static void enc(Cursor c) {
    int family = c.has(4) ? c.s32(0) : 0;
    family = family >>> 16 == 0 ? family : Integer.reverseBytes(family);
    LinkLayers.captureHeader(c, 12, LinkLayers.ofFamily(family));
  }

  /** The first byte is the header's length without its padding to four bytes, the second the family. */
  private static void pflog(Cursor c) {
    int length = c.has(2) ? c.u8(0) + 3 & ~3 : 4;
    int family = c.has(2) ? c.u8(1) : 0;
    LinkLayers.captureHeader(c, Math.max(4, length), LinkLayers.ofFamily(family));
  }

  /**
   * Endace's record header of 16 bytes, extension headers of eight while their first bit is set; Ethernet frames follow
   * two bytes of padding.
   */
  private static void erf(Cursor c) {
    if (!c.has(16)) {
      c.stopShort(Layer.CAPTURE_HEADER, 16);
      return;
    }
    int type = c.u8(8) & 0x7f;
    boolean more = (c.u8(8) & 0x80) != 0;
    int length = 16;
    while (more && c.has(length + 8)) {
      more = (c.u8(length) & 0x80) != 0;
      length += 8;
    }
    boolean ethernet = switch (type) {
      case 2, 11, 16, 20 -> true;
      default -> false;
    };
    LinkLayers.captureHeader(c, ethernet ? length + 2 : length, ethernet ? Layer.ETHERNET : Layer.PAYLOAD);
  }

  /** Apple's packet tap: little-endian length at 0, link type at 8. */
  private static void pktap(Cursor c) {
    if (!c.has(12)) {
      c.stopShort(Layer.CAPTURE_HEADER, 12);
      return;
    }
    int length = Integer.reverseBytes(c.s32(0));
    int linkType = Integer.reverseBytes(c.s32(8));
    if (length < 12) {
      c.stopUnparsable(Layer.CAPTURE_HEADER);
      return;
    }
    another(c, length, linkType);
  }
}
