package org.ringscope.packet;

/** 802.11 data frames. */
final class WirelessLayers {
  private WirelessLayers() {}

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
