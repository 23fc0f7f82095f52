package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Numbers in the byte order of whoever wrote the file; {@code swapped} means big-endian. */
final class Endian {
  static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private Endian() {}

  /** A frame's original length: what claims to be longer than 2 GiB counts as that, in Wireshark's frame.len, too. */
  static int length(int unsigned) {
    return unsigned < 0 ? Integer.MAX_VALUE : unsigned;
  }

  /** An unsigned 16-bit number. */
  static int unsignedShort(MemorySegment bytes, long at, boolean swapped) {
    short value = bytes.get(SHORT, at);
    return (swapped ? Short.reverseBytes(value) : value) & 0xffff;
  }

  static int int32(MemorySegment bytes, long at, boolean swapped) {
    int value = bytes.get(INT, at);
    return swapped ? Integer.reverseBytes(value) : value;
  }

  static long unsignedInt(MemorySegment bytes, long at, boolean swapped) {
    return int32(bytes, at, swapped) & 0xffffffffL;
  }

  static long int64(MemorySegment bytes, long at, boolean swapped) {
    long value = bytes.get(LONG, at);
    return swapped ? Long.reverseBytes(value) : value;
  }
}
