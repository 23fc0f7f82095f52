package org.ringscope.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The header of a pcap file (draft-ietf-opsawg-pcap, section 4), in the byte order of its writer:
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +---------------------------------------------------------------+
 *  0|                          magic number                         |
 *   +-------------------------------+-------------------------------+
 *  4|         major version         |         minor version         |
 *   +-------------------------------+-------------------------------+
 *  8|                 reserved (once the time zone)                 |
 *   +---------------------------------------------------------------+
 * 12|                 reserved (once the accuracy)                  |
 *   +---------------------------------------------------------------+
 * 16|                          snap length                          |
 *   +-------+-+-+-------------------+-------------------------------+
 * 20| FCS   |0|f|         0         |           link type           |
 *   +-------+-+-+-------------------+-------------------------------+
 * </pre>
 *
 * FCS counts 16-bit units and is valid if f is set.
 *
 * @param swapped true if the file is big-endian
 * @param lengthOrder which of a record's two lengths stands first
 * @param dataOffset file offset of the first record
 * @param snapLength as an unsigned number; 0 = none said
 * @param frameCheckSequenceLength bytes of frame check sequence at each frame's end
 */
record PcapHeader(
    PcapVariant variant,
    boolean swapped,
    LengthOrder lengthOrder,
    int dataOffset,
    long snapLength,
    int linkType,
    int frameCheckSequenceLength) {
  static final int LENGTH = 24;

  /** Order of captured and original length in a record header; it changed with version 2.3. */
  enum LengthOrder {
    CAPTURED_FIRST,
    ORIGINAL_FIRST,
    /** Version 2.3 was written both ways: the smaller number is the captured length. */
    SMALLER_IS_CAPTURED
  }

  private static final int STANDARD_MAGIC = 0xa1b2c3d4;
  private static final int NANOSECOND_MAGIC = 0xa1b23c4d;
  private static final int MODIFIED_MAGIC = 0xa1b2cd34;
  private static final int IXIA_HARDWARE_MAGIC = 0x1c0001ac;
  private static final int IXIA_SOFTWARE_MAGIC = 0x1c0001ab;
  private static final int FCS_PRESENT = 0x04000000;
  private static final int RESERVED = 0x03ff0000;

  /** True if {@code first}, a file's first four bytes as a little-endian number, is the magic number of a pcap file. */
  static boolean isMagic(int first) {
    return isNativeMagic(first) || isNativeMagic(Integer.reverseBytes(first));
  }

  private static boolean isNativeMagic(int magic) {
    return switch (magic) {
      case STANDARD_MAGIC, NANOSECOND_MAGIC, MODIFIED_MAGIC, IXIA_HARDWARE_MAGIC, IXIA_SOFTWARE_MAGIC -> true;
      default -> false;
    };
  }

  /**
   * Reads the header and finds the variant.
   *
   * @throws IOException if the header is cut short or of a version that nobody can read
   */
  static PcapHeader read(ByteSource source) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    int read = source.read(0, header);
    if (read < LENGTH) {
      throw new IOException(
          source.name() + " ends after " + read + " bytes, inside its pcap file header of " + LENGTH + " bytes.");
    }
    boolean swapped = !isNativeMagic(header.getInt(0));
    header.order(swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int major = header.getShort(4) & 0xffff;
    int minor = header.getShort(6) & 0xffff;
    if (major < 2) {
      throw new IOException(
          String.format(
              "%s is a pcap file of version %d.%d, which is older than the first known, 2.0.",
              source.name(), major, minor));
    }
    return interpret(source, header, swapped, major, minor);
  }

  private static PcapHeader interpret(ByteSource source, ByteBuffer header, boolean swapped, int major, int minor)
      throws IOException {
    int magic = header.getInt(0);
    int network = header.getInt(20);
    LengthOrder order = lengthOrder(major, minor);
    boolean ixia = magic == IXIA_HARDWARE_MAGIC || magic == IXIA_SOFTWARE_MAGIC;
    // Ixia adds the number of bytes that follow.
    int dataOffset = ixia ? LENGTH + 4 : LENGTH;
    int aixLinkType = magic == STANDARD_MAGIC && major == 2 && minor == 2 ? aixLinkType(network) : -1;
    if (aixLinkType < 0 && (network & RESERVED) != 0) {
      throw new IOException(
          String.format(
              "%s has bits set that pcap keeps free, in the link type 0x%08x at byte 20.", source.name(), network));
    }
    long snapLength = Integer.toUnsignedLong(header.getInt(16));
    int fcs = (network & FCS_PRESENT) != 0 ? (network >>> 28) * 2 : 0;
    PcapVariant variant = aixLinkType >= 0 ? PcapVariant.AIX : knownVariant(magic, order);
    if (variant == null) {
      PcapVariant[] candidates =
          magic == MODIFIED_MAGIC
              ? new PcapVariant[] {PcapVariant.SS991029, PcapVariant.SS990915}
              : new PcapVariant[] {PcapVariant.STANDARD, PcapVariant.SS990417, PcapVariant.NOKIA};
      variant = new PcapVariantProbe(source, swapped, dataOffset, snapLength).best(candidates);
    }
    int linkType = aixLinkType >= 0 ? aixLinkType : network & 0xffff;
    return new PcapHeader(variant, swapped, order, dataOffset, snapLength, linkType, fcs);
  }

  private static LengthOrder lengthOrder(int major, int minor) {
    // DG/UX calls its version 543.0 and keeps the old order.
    if (major == 543 || major == 2 && minor < 3) {
      return LengthOrder.ORIGINAL_FIRST;
    }
    return major == 2 && minor == 3 ? LengthOrder.SMALLER_IS_CAPTURED : LengthOrder.CAPTURED_FIRST;
  }

  /** LINKTYPE_ value of the interface type (RFC 1573 ifType) that AIX writes, or -1 if it is none that AIX writes. */
  private static int aixLinkType(int network) {
    return switch (network) {
      case 6 -> 1;
      case 9 -> 6;
      case 15 -> 10;
      case 24 -> 0;
      default -> -1;
    };
  }

  /** The variant that the magic number alone tells, else null. */
  private static @Nullable PcapVariant knownVariant(int magic, LengthOrder order) {
    return switch (magic) {
      case NANOSECOND_MAGIC, IXIA_HARDWARE_MAGIC -> PcapVariant.NANOSECONDS;
      case IXIA_SOFTWARE_MAGIC -> PcapVariant.STANDARD;
      case STANDARD_MAGIC -> order == LengthOrder.CAPTURED_FIRST ? null : PcapVariant.STANDARD;
      default -> null;
    };
  }
}
