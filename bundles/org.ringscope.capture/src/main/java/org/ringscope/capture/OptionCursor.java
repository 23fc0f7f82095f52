package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the options at the end of a pcapng block, without allocation:
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +-------------------------------+-------------------------------+
 *   |              code             |        length of value        |
 *   +-------------------------------+-------------------------------+
 *   |                 value, padded to a multiple of 4              |
 *   +---------------------------------------------------------------+
 * </pre>
 */
final class OptionCursor {
  private MemorySegment bytes = MemorySegment.NULL;
  private boolean swapped;
  private long next;
  private long end;
  private int code;
  private int length;
  private long value;
  private @Nullable String problem;

  /** Begins at offset {@code from}; options end before {@code to}. */
  void start(MemorySegment segment, long from, long to, boolean isSwapped) {
    bytes = segment;
    swapped = isSwapped;
    next = from;
    end = to;
    problem = null;
  }

  /** Goes to the next option; false at the end and where the options are broken, see {@link #problem()}. */
  boolean next() {
    if (next == end) {
      return false;
    }
    if (end - next < 4) {
      problem = (end - next) + " bytes are left for an option's header of 4";
      return false;
    }
    code = Endian.unsignedShort(bytes, next, swapped);
    length = Endian.unsignedShort(bytes, next + 2, swapped);
    value = next + 4;
    long padded = (length + 3L) & ~3L;
    if (padded > end - value) {
      problem = "not enough data for an option of length " + length + ": " + (end - value) + " bytes are left";
      return false;
    }
    if (code == OptionCode.END) {
      next = end;
      return false;
    }
    next = value + padded;
    if (OptionCode.isCustom(code) && length < 4) {
      problem = "custom option of length " + length + " is too short for its enterprise number";
      return false;
    }
    return true;
  }

  /** Ends the walk: the option just read is wrong. */
  void fail(String message) {
    problem = message;
    next = end;
  }

  /** What is wrong, or null. */
  @Nullable String problem() {
    return problem;
  }

  int code() {
    return code;
  }

  int length() {
    return length;
  }

  /** Where the value begins in the segment. */
  long valueOffset() {
    return value;
  }

  int firstByte() {
    return bytes.get(ValueLayout.JAVA_BYTE, value) & 0xff;
  }

  int int32() {
    return Endian.int32(bytes, value, swapped);
  }

  long int64() {
    return Endian.int64(bytes, value, swapped);
  }

  PcapngOption toOption() {
    byte[] copy = new byte[length];
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, value, copy, 0, length);
    return new PcapngOption(code, swapped, copy);
  }

  /** All that follow; check {@link #problem()} afterwards. */
  List<PcapngOption> rest() {
    List<PcapngOption> options = new ArrayList<>();
    while (next()) {
      options.add(toOption());
    }
    return List.copyOf(options);
  }
}
