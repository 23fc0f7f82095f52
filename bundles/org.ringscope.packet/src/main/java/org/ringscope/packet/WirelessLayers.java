package org.ringscope.packet;

/** Headers that capturing software puts before a frame, and 802.11 data frames. */
final class WirelessLayers {
  /** Frame check sequence at the end of a frame. */
  private static final int FCS = 4;

  private WirelessLayers() {}

  static void captureHeader(Cursor c) {
    c.direct = false;
    switch (c.linkType) {
      case LinkType.RADIOTAP -> radiotap(c);
      case LinkType.PPI -> ppi(c);
      case LinkType.PRISM -> prism(c);
      case LinkType.AVS -> LinkLayers.captureHeader(c, c.has(8) ? Math.max(8, c.s32(4)) : 8, Layer.WLAN);
      default -> nflog(c);
    }
  }

  /** radiotap.org: little-endian length; field 1 holds flags (0x10: FCS at the end, 0x20: header padded to four bytes). */
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

  /** PPI (CACE): little-endian length and link type, fields of type, length; field 2 is radio facts with flags at 8 (bit 0: FCS). */
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
    LinkLayers.captureHeader(c, Math.max(8, length), Layer.PAYLOAD);
    if (linkType != LinkType.PPI) {
      LinkLayers.start(c, linkType);
    }
    c.direct = false;
  }

  /** Prism's header is 144 bytes and says so in either byte order; under its link type an AVS header may stand instead. */
  private static void prism(Cursor c) {
    if (!c.has(8)) {
      c.stopShort(Layer.CAPTURE_HEADER, 8);
      return;
    }
    boolean avs = (c.s32(0) & 0xffff_f000) == 0x8021_1000;
    LinkLayers.captureHeader(c, avs ? Math.max(8, c.s32(4)) : 144, Layer.WLAN);
  }

  /** linux/netfilter/nfnetlink_log.h: family, then attributes in the capturing machine's byte order, padded to four bytes; 9 is the packet. */
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
        c.pass(Layer.CAPTURE_HEADER, attribute + 4, family == 2 ? Layer.IPV4 : family == 10 ? Layer.IPV6 : Layer.PAYLOAD);
        return;
      }
      attribute += length + 3 & ~3;
    }
    c.stop(Layer.CAPTURE_HEADER);
  }

  /** IEEE 802.11, 9.3.2: only unprotected first fragments of data frames carry LLC that can be read. */
  static void wlan(Cursor c) {
    c.direct = false;
    if (!c.has(10)) {
      c.stopShort(Layer.WLAN, 10);
      return;
    }
    int type = c.u8(0) >>> 2 & 3;
    int subtype = c.u8(0) >>> 4;
    int flags = c.u8(1);
    boolean quality = (subtype & 8) != 0;
    if (type != 2 || (subtype & 4) != 0 || (flags & 0x40) != 0) {
      c.stop(Layer.WLAN);
      return;
    }
    int length = 24 + ((flags & 3) == 3 ? 6 : 0);
    boolean aggregated = quality && c.has(length + 2) && (c.u8(length) & 0x80) != 0;
    length += quality ? 2 : 0;
    length += quality && (flags & 0x80) != 0 ? 4 : 0;
    length = c.padded ? length + 3 & ~3 : length;
    if (!c.has(length)) {
      c.stopShort(Layer.WLAN, length);
      return;
    }
    boolean firstFragment = (c.u8(22) & 0xf) == 0;
    c.pass(Layer.WLAN, length, firstFragment ? Layer.LLC : Layer.PAYLOAD);
    if (aggregated && c.has(14)) {
      // Of the frames in an aggregate only the first is looked into.
      c.endAfter(14 + c.u16(12));
      c.pass(Layer.WLAN, 14, Layer.LLC);
    }
  }
}
