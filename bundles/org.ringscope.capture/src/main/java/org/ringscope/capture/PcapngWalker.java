package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;

/**
 * Cuts pcapng blocks (draft-ietf-opsawg-pcapng), each in the byte order of its section:
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +---------------------------------------------------------------+
 *  0|                           block type                          |
 *   +---------------------------------------------------------------+
 *  4|                       block total length                      |
 *   +---------------------------------------------------------------+
 *  8|          enhanced packet block: interface, index in section   |
 *   +---------------------------------------------------------------+
 * 12|                     time stamp, upper 32 bits                 |
 *   +---------------------------------------------------------------+
 * 16|                     time stamp, lower 32 bits                 |
 *   +---------------------------------------------------------------+
 * 20|                        captured length                        |
 *   +---------------------------------------------------------------+
 * 24|                        original length                        |
 *   +---------------------------------------------------------------+
 * 28|            packet, padded to a multiple of 4; options         |
 *   +---------------------------------------------------------------+
 *   |                    block total length again                   |
 *   +---------------------------------------------------------------+
 * </pre>
 *
 * Packets without options take the fast loop here, other packets {@link PacketBlockReader}, everything else {@link
 * MetadataReader}. What counts as damage is what Wireshark counts as such, so both keep the same packets.
 */
final class PcapngWalker implements RecordWalker {
  /** WTAP_MAX: an enhanced packet block with the largest D-Bus message and 128 KiB of options. */
  static final int LARGEST_BLOCK = 32 + PcapWalker.LARGEST_MESSAGE + (128 << 10);

  private static final int HEADER = 28;
  private static final int SMALLEST_PACKET = 32;
  private static final int BIG_ENDIAN_MAGIC = 0x4d3c2b1a;

  private final InterfaceTable interfaces = new InterfaceTable();
  private final MetadataReader metadata = new MetadataReader(interfaces);
  private final PacketBlockReader packets = new PacketBlockReader(interfaces);

  /** Byte order of the current section. */
  private boolean swapped;

  /** Where {@link #walkPackets} stopped, an offset in the block. A field since a method returns one number. */
  private int next;

  /**
   * True if {@code first}, a file's first four bytes as a little-endian number, is the type of a section header block.
   */
  static boolean isMagic(int first) {
    return first == BlockType.SECTION_HEADER;
  }

  @Override
  public long walk(Region region, long start) throws IOException {
    PacketBlock block = region.block();
    long at = start - region.offset();
    while (at < region.limit()) {
      block.count = walkPackets(region, block, (int) at, block.count);
      at = next;
      if (at >= region.limit()) {
        break;
      }
      long length = readBlock(region, (int) at);
      if (length < 0) {
        break;
      }
      at += length;
    }
    return region.offset() + at;
  }

  /** Enters enhanced packet blocks without options that are wholly present; returns the number of packets. */
  private int walkPackets(Region region, PacketBlock block, int at, int count) {
    MemorySegment bytes = region.bytes();
    boolean swap = swapped;
    int base = interfaces.sectionBase();
    int known = interfaces.sectionSize();
    int limit = region.limit();
    int last = region.filled() - SMALLEST_PACKET;
    while (at < limit && at <= last && count < block.offset.length) {
      int length = Endian.int32(bytes, at + 4L, swap);
      int index = Endian.int32(bytes, at + 8L, swap);
      int captured = Endian.int32(bytes, at + 20L, swap);
      boolean plain =
          Endian.int32(bytes, at, swap) == BlockType.ENHANCED_PACKET
              && Integer.compareUnsigned(index, known) < 0
              && Integer.compareUnsigned(captured, PcapWalker.LARGEST_PACKET) <= 0
              && length == SMALLEST_PACKET + ((captured + 3) & ~3)
              && length - SMALLEST_PACKET <= last - at
              && captured <= interfaces.largestPacket(base + index)
              && Endian.int32(bytes, at + length - 4L, swap) == length;
      if (!plain) {
        break;
      }
      long ticks = Endian.unsignedInt(bytes, at + 12L, swap) << 32 | Endian.unsignedInt(bytes, at + 16L, swap);
      block.offset[count] = at + HEADER;
      block.capturedLength[count] = captured;
      block.originalLength[count] = Endian.length(Endian.int32(bytes, at + 24L, swap));
      block.time[count] = interfaces.time(base + index, ticks);
      block.interfaceIndex[count] = (short) (base + index);
      block.direction[count] = PacketBlock.DIRECTION_UNKNOWN;
      count++;
      at += length;
    }
    next = at;
    return count;
  }

  /** Reads the block at {@code at}, of whatever type; returns its length, or -1 at damage, which is noted. */
  private long readBlock(Region region, int at) throws IOException {
    if (!region.fetch(at + 8L)) {
      return damaged(region, at, "file cut short in a block header: " + region.left(at) + " of 8 bytes");
    }
    int type = Endian.int32(region.bytes(), at, swapped);
    if (region.bytes().get(Endian.INT, at) == BlockType.SECTION_HEADER) {
      type = BlockType.SECTION_HEADER;
      String problem = startSection(region, at);
      if (problem != null) {
        return damaged(region, at, problem);
      }
    }
    // Some writers leave the padding out of the length; Wireshark reads their files, so do we.
    long length = (Endian.unsignedInt(region.bytes(), at + 4L, swapped) + 3) & ~3L;
    String problem = lengthProblem(type, length);
    if (problem == null) {
      problem = readBody(region, at, type, (int) length);
    }
    return problem == null ? length : damaged(region, at, problem);
  }

  private static long damaged(Region region, int at, String message) {
    region.damaged(region.offset() + at, message);
    return -1;
  }

  private static @Nullable String lengthProblem(int type, long length) {
    if (length > LARGEST_BLOCK) {
      return BlockType.name(type) + " of " + length + " bytes is longer than the most allowed, " + LARGEST_BLOCK;
    }
    if (length < BlockType.smallest(type)) {
      int least = BlockType.smallest(type);
      return BlockType.name(type) + " of " + length + " bytes is shorter than the least possible, " + least;
    }
    return null;
  }

  /** Takes the byte order from a section header block; returns what is wrong with it, or null. */
  private @Nullable String startSection(Region region, int at) throws IOException {
    if (!region.fetch(at + 16L)) {
      return "file cut short in a section header block";
    }
    int magic = region.bytes().get(Endian.INT, at + 8L);
    if (magic != BIG_ENDIAN_MAGIC && Integer.reverseBytes(magic) != BIG_ENDIAN_MAGIC) {
      return String.format("section header block with unknown byte-order magic 0x%08x", magic);
    }
    swapped = magic == BIG_ENDIAN_MAGIC;
    int major = Endian.unsignedShort(region.bytes(), at + 12L, swapped);
    int minor = Endian.unsignedShort(region.bytes(), at + 14L, swapped);
    if (major != 1 || minor != 0 && minor != 2) {
      return "section of pcapng version " + major + "." + minor + "; known are 1.0 and 1.2";
    }
    return null;
  }

  private @Nullable String readBody(Region region, int at, int type, int length) throws IOException {
    return switch (type) {
      case BlockType.ENHANCED_PACKET, BlockType.PACKET, BlockType.SIMPLE_PACKET ->
          packets.read(region, at, type, length, swapped);
      default -> metadata.read(region, at, type, length, swapped);
    };
  }

  @Override
  public List<CaptureInterface> interfaces() {
    return interfaces.interfaces();
  }

  @Override
  public CaptureMetadata metadata() {
    return metadata.snapshot();
  }

  @Override
  public String format() {
    return "pcapng";
  }
}
