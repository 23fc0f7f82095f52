package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Unsigned numbers in network byte order (big-endian), at any alignment. Every access is checked against the segment's
 * bounds.
 */
final class Wire {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private Wire() {}

  static int u8(MemorySegment segment, long offset) {
    return segment.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
  }

  static int u16(MemorySegment segment, long offset) {
    return segment.get(SHORT, offset) & 0xffff;
  }

  /** Three bytes. */
  static int u24(MemorySegment segment, long offset) {
    return u8(segment, offset) << 16 | u16(segment, offset + 1);
  }

  static long u32(MemorySegment segment, long offset) {
    return segment.get(INT, offset) & 0xffff_ffffL;
  }

  /** Six bytes, as a MAC address has them. */
  static long u48(MemorySegment segment, long offset) {
    return (long) u16(segment, offset) << 32 | u32(segment, offset + 2);
  }

  /** Eight bytes; the sign bit is the first bit on the wire. */
  static long u64(MemorySegment segment, long offset) {
    return segment.get(LONG, offset);
  }

  static void setU8(MemorySegment segment, long offset, int value) {
    segment.set(ValueLayout.JAVA_BYTE, offset, (byte) value);
  }

  static void setU16(MemorySegment segment, long offset, int value) {
    segment.set(SHORT, offset, (short) value);
  }

  static void setU24(MemorySegment segment, long offset, int value) {
    setU8(segment, offset, value >>> 16);
    setU16(segment, offset + 1, value);
  }

  static void setU32(MemorySegment segment, long offset, long value) {
    segment.set(INT, offset, (int) value);
  }

  static void setU48(MemorySegment segment, long offset, long value) {
    setU16(segment, offset, (int) (value >>> 32));
    setU32(segment, offset + 2, value);
  }

  static void setU64(MemorySegment segment, long offset, long value) {
    segment.set(LONG, offset, value);
  }
}
