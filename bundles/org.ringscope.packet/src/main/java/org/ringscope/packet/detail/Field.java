package org.ringscope.packet.detail;

import java.util.List;

/**
 * A field of a packet with its value.
 *
 * @param bitOffset where it begins, in bits from the frame's start
 * @param bitLength how many bits it has; 0 for a fact that has none of its own, such as a checksum's state
 * @param number its value if its kind is a number's, unsigned; else 0
 * @param text its value as people read it
 * @param note what is to be said of it, such as a checksum's state; may be empty
 * @param parts fields within this one
 */
public record Field(
    FieldType type, int bitOffset, int bitLength, long number, String text, String note, List<Field> parts) {

  /** First of the bytes in which the field stands, from the frame's start. */
  public int firstByte() {
    return bitOffset / 8;
  }

  /** Number of bytes that hold at least one of its bits. */
  public int byteLength() {
    return bitLength == 0 ? 0 : (bitOffset + bitLength - 1) / 8 - firstByte() + 1;
  }

  /** Whether it begins or ends within a byte. */
  public boolean isBitField() {
    return bitOffset % 8 != 0 || bitLength % 8 != 0;
  }
}
