package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * An option of a pcapng block, byte for byte as in the file: {@code value} is in the byte order of its section and without padding.
 * Its text form leaves the value out, which may be secret.
 */
public final class PcapngOption {
  private final int code;
  private final boolean swapped;
  private final byte[] value;

  PcapngOption(int code, boolean swapped, byte[] value) {
    this.code = code;
    this.swapped = swapped;
    this.value = value;
  }

  /** One of {@link OptionCode}, or a code unknown to it, 0 … 65535. */
  public int code() {
    return code;
  }

  /** True if numbers in the value are big-endian. */
  public boolean isBigEndian() {
    return swapped;
  }

  /** A copy of the value. */
  public byte[] value() {
    return value.clone();
  }

  public int length() {
    return value.length;
  }

  /** The value as UTF-8 text, up to a NUL if there is one; wrong bytes appear as U+FFFD. */
  public String text() {
    int end = 0;
    while (end < value.length && value[end] != 0) {
      end++;
    }
    return new String(value, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * The value as a number of 1, 2, 4 or 8 bytes (1, 2 and 4 unsigned).
   *
   * @throws IllegalStateException if it has another length
   */
  public long number() {
    MemorySegment bytes = MemorySegment.ofArray(value);
    return switch (value.length) {
      case 1 -> value[0] & 0xff;
      case 2 -> Endian.unsignedShort(bytes, 0, swapped);
      case 4 -> Endian.unsignedInt(bytes, 0, swapped);
      case 8 -> Endian.int64(bytes, 0, swapped);
      default -> throw new IllegalStateException("A value of " + value.length + " bytes is no number.");
    };
  }

  @Override
  public String toString() {
    return "option " + code + ", " + value.length + " bytes";
  }
}
