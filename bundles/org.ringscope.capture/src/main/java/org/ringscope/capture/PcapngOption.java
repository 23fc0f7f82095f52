package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * An option of a pcapng block, byte for byte as in the file: {@code value} is in the byte order of its section and
 * without padding. Its text form leaves the value out, which may be secret.
 */
public final class PcapngOption {
  private static final int MOST_BYTES = 65_535;

  private final int code;
  private final boolean swapped;
  private final byte[] value;

  PcapngOption(int code, boolean swapped, byte[] value) {
    this.code = code;
    this.swapped = swapped;
    this.value = value;
  }

  /** An option with a text, such as a comment; as UTF-8 it may have up to 65,535 bytes. */
  public static PcapngOption ofText(int code, String text) {
    return ofBytes(code, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An option whose value is {@code bytes}, up to 65,535. */
  public static PcapngOption ofBytes(int code, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("An option has up to " + MOST_BYTES + " bytes, not " + bytes.length + ".");
    }
    return new PcapngOption(code, false, bytes.clone());
  }

  /** A little-endian number of 32 bits, as epb_flags and epb_queue are. */
  public static PcapngOption ofInt(int code, int number) {
    byte[] bytes = new byte[4];
    MemorySegment.ofArray(bytes).set(Endian.INT, 0, number);
    return new PcapngOption(code, false, bytes);
  }

  /** A little-endian number of 64 bits, as epb_dropcount and epb_packetid are. */
  public static PcapngOption ofLong(int code, long number) {
    byte[] bytes = new byte[8];
    MemorySegment.ofArray(bytes).set(Endian.LONG, 0, number);
    return new PcapngOption(code, false, bytes);
  }

  /**
   * A hash or verdict: a byte that says which kind, and its value.
   *
   * @param kind 0 … 255
   */
  public static PcapngOption ofKind(int code, int kind, byte[] value) {
    byte[] bytes = new byte[1 + value.length];
    bytes[0] = (byte) kind;
    System.arraycopy(value, 0, bytes, 1, value.length);
    return ofBytes(code, bytes);
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

  /**
   * The value as a little-endian section has it, the option being one of a block of {@code blockType}: numbers from a
   * big-endian section are turned round. Options unknown here stay as they are.
   */
  byte[] littleEndianValue(int blockType) {
    if (!swapped) {
      return value;
    }
    int width =
        switch (blockType) {
          case BlockType.ENHANCED_PACKET -> numberInPacket();
          case BlockType.INTERFACE_STATISTICS -> numberInStatistics();
          case BlockType.INTERFACE_DESCRIPTION -> code == OptionCode.IF_SPEED ? 8 : 0;
          default -> 0;
        };
    return width > 0 && value.length % width == 0 ? reversed(width) : value;
  }

  private int numberInPacket() {
    return switch (code) {
      case OptionCode.EPB_FLAGS, OptionCode.EPB_QUEUE -> 4;
      case OptionCode.EPB_DROP_COUNT, OptionCode.EPB_PACKET_ID -> 8;
      default -> 0;
    };
  }

  private int numberInStatistics() {
    return switch (code) {
      // Two 32-bit halves, the upper first in either byte order.
      case OptionCode.ISB_START_TIME, OptionCode.ISB_END_TIME -> 4;
      case OptionCode.ISB_RECEIVED,
          OptionCode.ISB_DROPPED,
          OptionCode.ISB_FILTER_ACCEPTED,
          OptionCode.ISB_OS_DROPPED,
          OptionCode.ISB_DELIVERED ->
          8;
      default -> 0;
    };
  }

  private byte[] reversed(int width) {
    byte[] turned = new byte[value.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = value[i / width * width + width - 1 - i % width];
    }
    return turned;
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

  /**
   * What the value, that of epb_flags, says of the packet's direction: {@code PacketBlock.DIRECTION_*}.
   *
   * @throws IllegalStateException as for {@link #number}
   */
  public int direction() {
    return PacketOptions.direction((int) number());
  }

  @Override
  public String toString() {
    return "option " + code + ", " + value.length + " bytes";
  }
}
