package org.ringscope.view.packet;

import org.ringscope.packet.detail.Field;

/** A bit field among the bits of its bytes: {@code .1.. ....}, its own bits as they are, the others as dots. */
final class BitPicture {
  private static final int GROUP = 4;

  private BitPicture() {}

  static String of(Field field, byte[] packet) {
    int from = field.firstByte() * Byte.SIZE;
    int end = from + field.byteLength() * Byte.SIZE;
    StringBuilder picture = new StringBuilder();
    for (int bit = from; bit < end; bit++) {
      if (bit > from && (bit - from) % GROUP == 0) {
        picture.append(' ');
      }
      boolean own = bit >= field.bitOffset() && bit < field.bitOffset() + field.bitLength();
      int value = packet[bit / Byte.SIZE] >>> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
      picture.append(own ? (char) ('0' + value) : '.');
    }
    return picture.toString();
  }
}
