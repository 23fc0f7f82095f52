package org.ringscope.packet;

/** FDDI and Token Ring: LLC behind two addresses. */
final class RingLayers {
  private RingLayers() {}

  /** Frame control, addresses; 0x50 … 0x57 are LLC frames (RFC 1188). */
  static void fddi(Cursor c) {
    if (!c.has(13)) {
      c.stopShort(Layer.FDDI, 13);
      return;
    }
    boolean llc = (c.u8(0) & 0xf0) == 0x50;
    c.pass(Layer.FDDI, 13, llc ? Layer.LLC : Layer.PAYLOAD);
  }

  /** Access and frame control, addresses, and a source route if the source's group bit says so (RFC 1042). */
  static void tokenRing(Cursor c) {
    if (!c.has(14)) {
      c.stopShort(Layer.TOKEN_RING, 14);
      return;
    }
    boolean llc = (c.u8(1) & 0xc0) == 0x40;
    boolean routed = (c.u8(8) & 0x80) != 0;
    int length = 14 + (routed && c.has(16) ? c.u8(14) & 0x1f : 0);
    if (!c.has(length)) {
      c.stopShort(Layer.TOKEN_RING, length);
      return;
    }
    c.pass(Layer.TOKEN_RING, length, llc ? Layer.LLC : Layer.PAYLOAD);
  }
}
