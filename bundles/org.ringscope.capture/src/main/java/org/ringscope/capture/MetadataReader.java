package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;

/**
 * Reads the blocks of a pcapng file that hold no packet and keeps what they say. Reading takes turns; {@link #snapshot}
 * may come from any thread.
 */
final class MetadataReader {
  private static final int LARGEST_SECRETS = 1 << 30;

  private final InterfaceTable interfaces;
  private final OptionCursor options = new OptionCursor();
  private final List<CaptureMetadata.Section> sections = new ArrayList<>();
  private final List<CaptureMetadata.InterfaceDetails> details = new ArrayList<>();
  private final List<CaptureMetadata.NameRecord> names = new ArrayList<>();
  private final List<CaptureMetadata.Secrets> secrets = new ArrayList<>();
  private final List<CaptureMetadata.InterfaceStatistics> statistics = new ArrayList<>();
  private final List<CaptureMetadata.OtherBlock> others = new ArrayList<>();
  private long kept;
  private long leftOut;

  MetadataReader(InterfaceTable interfaces) {
    this.interfaces = interfaces;
  }

  synchronized CaptureMetadata snapshot() {
    return new CaptureMetadata(
        List.copyOf(sections),
        List.copyOf(details),
        List.copyOf(names),
        List.copyOf(secrets),
        List.copyOf(statistics),
        List.copyOf(others),
        leftOut);
  }

  /**
   * Reads the block at {@code at}, {@code length} bytes long.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String read(Region region, int at, int type, int length, boolean swapped) throws IOException {
    boolean describes = type == BlockType.SECTION_HEADER || type == BlockType.INTERFACE_DESCRIPTION;
    boolean known = describes || isKnown(type);
    boolean keep = describes || kept + length <= CaptureMetadata.LIMIT;
    if ((known || keep) && !region.fetch((long) at + length)) {
      return cutShort(region, at, type, length);
    }
    int trailer = region.peekInt(at + length - 4L);
    long again = Integer.toUnsignedLong(swapped ? Integer.reverseBytes(trailer) : trailer);
    String problem = PacketBlockReader.trailerProblem(again, length);
    if (problem != null && !region.isPresent(at + length)) {
      return cutShort(region, at, type, length);
    }
    if (known || keep) {
      // What a block says is told first, as Wireshark does.
      String inside = interpret(region, at, type, length, swapped, keep && problem == null);
      problem = inside == null ? problem : inside;
    }
    return problem;
  }

  private static String cutShort(Region region, int at, int type, int length) {
    return "file cut short in a " + BlockType.name(type) + ": " + region.left(at) + " of " + length + " bytes";
  }

  private static boolean isKnown(int type) {
    return switch (type) {
      case BlockType.NAME_RESOLUTION, BlockType.INTERFACE_STATISTICS, BlockType.DECRYPTION_SECRETS -> true;
      default -> false;
    };
  }

  private synchronized @Nullable String interpret(
      Region region, int at, int type, int length, boolean swapped, boolean keep) {
    MemorySegment block = region.bytes().asSlice(at, length);
    kept += keep ? length : 0;
    leftOut += keep ? 0 : 1;
    return switch (type) {
      case BlockType.SECTION_HEADER -> section(block, region.offset() + at, swapped);
      case BlockType.INTERFACE_DESCRIPTION -> description(block, swapped);
      case BlockType.NAME_RESOLUTION -> names(block, swapped, keep);
      case BlockType.INTERFACE_STATISTICS -> statistics(block, swapped, keep);
      case BlockType.DECRYPTION_SECRETS -> secrets(block, swapped, keep);
      default -> other(block, type, keep);
    };
  }

  private @Nullable String section(MemorySegment block, long fileOffset, boolean swapped) {
    options.start(block, 24, block.byteSize() - 4, swapped);
    List<PcapngOption> found = options.rest();
    sections.add(new CaptureMetadata.Section(fileOffset, swapped, found));
    interfaces.startSection();
    return options.problem();
  }

  private @Nullable String description(MemorySegment block, boolean swapped) {
    if (interfaces.size() == InterfaceTable.MOST) {
      return "more than " + InterfaceTable.MOST + " interfaces";
    }
    options.start(block, 16, block.byteSize() - 4, swapped);
    List<PcapngOption> found = options.rest();
    if (options.problem() != null) {
      return options.problem();
    }
    InterfaceOptions read = new InterfaceOptions(found);
    if (read.problem() != null) {
      return read.problem();
    }
    CaptureInterface summary =
        new CaptureInterface(
            read.name(),
            PcapWalker.linkType(Endian.unsignedShort(block, 8, swapped)),
            Endian.unsignedInt(block, 12, swapped),
            read.ticksPerSecond(),
            read.frameCheckSequenceLength());
    interfaces.add(summary, read.offsetSeconds());
    details.add(new CaptureMetadata.InterfaceDetails(sections.size() - 1, summary, found));
    return null;
  }

  private @Nullable String names(MemorySegment block, boolean swapped, boolean keep) {
    NameRecords records = new NameRecords(block, swapped);
    String problem = records.read();
    if (problem != null) {
      return problem;
    }
    if (keep) {
      names.addAll(records.found());
    }
    options.start(block, records.end(), block.byteSize() - 4, swapped);
    while (options.next()) {
      // Only whether they are well-formed matters: none of them says anything about the packets.
    }
    return options.problem();
  }

  private @Nullable String statistics(MemorySegment block, boolean swapped, boolean keep) {
    long index = Endian.unsignedInt(block, 8, swapped);
    long ticks = Endian.unsignedInt(block, 12, swapped) << 32 | Endian.unsignedInt(block, 16, swapped);
    options.start(block, 20, block.byteSize() - 4, swapped);
    List<PcapngOption> found = options.rest();
    if (keep) {
      int place = index < interfaces.sectionSize() ? interfaces.sectionBase() + (int) index : -1;
      statistics.add(new CaptureMetadata.InterfaceStatistics(place, ticks, found));
    }
    return options.problem();
  }

  private @Nullable String secrets(MemorySegment block, boolean swapped, boolean keep) {
    long length = Endian.unsignedInt(block, 12, swapped);
    if (length > LARGEST_SECRETS || 20 + length > block.byteSize()) {
      return "decryption secrets of " + length + " bytes in a block of " + block.byteSize();
    }
    if (keep) {
      byte[] bytes = block.asSlice(16, length).toArray(ValueLayout.JAVA_BYTE);
      secrets.add(new CaptureMetadata.Secrets(Endian.int32(block, 8, swapped), bytes));
    }
    return null;
  }

  private @Nullable String other(MemorySegment block, int type, boolean keep) {
    if (keep) {
      byte[] body = block.asSlice(8, block.byteSize() - BlockType.FRAME_LENGTH).toArray(ValueLayout.JAVA_BYTE);
      others.add(new CaptureMetadata.OtherBlock(sections.size() - 1, type, body));
    }
    return null;
  }
}
