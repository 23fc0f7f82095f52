package org.ringscope.nic.mirror;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.pipeline.MirroredFrame;

/** Memory in which a frame is put together anew; it grows with the longest frame met. Numbers are big-endian. */
final class Scratch {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int SMALLEST = 2048;

  private MemorySegment bytes = Arena.ofAuto().allocate(SMALLEST);

  /** The memory, with room for {@code length} bytes; what it held before may be gone. */
  MemorySegment reserve(int length) {
    if (length > bytes.byteSize()) {
      bytes = Arena.ofAuto().allocate(length);
    }
    return bytes;
  }

  /** Copies a frame's bytes from {@code from} on to {@code to}. */
  void copy(MirroredFrame frame, int from, int to) {
    MemorySegment.copy(frame.bytes, frame.offset + from, bytes, to, frame.capturedLength - from);
  }

  /** Copies the first {@code length} bytes of a frame to the start. */
  void copyStart(MirroredFrame frame, int length) {
    MemorySegment.copy(frame.bytes, frame.offset, bytes, 0, length);
  }

  /**
   * Lets {@code frame} show what stands here, {@code longer} bytes longer than it was. A length that its record only
   * claims stays in the range of such claims.
   */
  void show(MirroredFrame frame, int longer) {
    frame.bytes = bytes;
    frame.offset = 0;
    frame.capturedLength += longer;
    frame.originalLength = Math.clamp((long) frame.originalLength + longer, 0, Integer.MAX_VALUE);
  }

  void setU16(int at, int value) {
    bytes.set(SHORT, at, (short) value);
  }

  void setU32(int at, int value) {
    bytes.set(INT, at, value);
  }

  /** Sets the upper 16 of 48 bits and the rest. */
  void setU48(int at, long value) {
    setU16(at, (int) (value >>> Integer.SIZE));
    setU32(at + Short.BYTES, (int) value);
  }

  static int u16(MirroredFrame frame, int at) {
    return frame.bytes.get(SHORT, frame.offset + at) & 0xffff;
  }
}
