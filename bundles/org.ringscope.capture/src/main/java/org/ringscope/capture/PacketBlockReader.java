package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.PacketBlock;

/**
 * Reads one packet of a pcapng file, whatever its block type and options.
 *
 * <p>The obsolete packet block differs from the enhanced one in bytes 8–11: a 16-bit interface and a 16-bit drop count.
 * The simple packet block has its original length at byte 8 and the packet at byte 12: the first interface's snap
 * length says how much of it is there.
 */
final class PacketBlockReader {
  private final InterfaceTable interfaces;
  private final OptionCursor options = new OptionCursor();

  PacketBlockReader(InterfaceTable interfaces) {
    this.interfaces = interfaces;
  }

  /**
   * Enters the packet of the block at {@code at}, {@code length} bytes long.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String read(Region region, int at, int type, int length, boolean swapped) throws IOException {
    boolean simple = type == BlockType.SIMPLE_PACKET;
    int header = simple ? 12 : 28;
    if (!region.fetch((long) at + header)) {
      return cutShort(region, at, type, length);
    }
    MemorySegment bytes = region.bytes();
    long index = simple ? 0 : interfaceIndex(bytes, at, type, swapped);
    if (index >= interfaces.sectionSize()) {
      return BlockType.name(type) + " names interface " + index + ", but its section has described "
          + interfaces.sectionSize() + " so far";
    }
    int place = interfaces.sectionBase() + (int) index;
    int original = Endian.int32(bytes, at + (simple ? 8L : 24L), swapped);
    long captured = simple ? simpleLength(original, place) : Endian.unsignedInt(bytes, at + 20L, swapped);
    String problem = lengthProblem(type, length, header, captured, place);
    if (problem != null) {
      return problem;
    }
    if (!region.fetch((long) at + length)) {
      return cutShort(region, at, type, length);
    }
    bytes = region.bytes();
    int direction = PacketBlock.DIRECTION_UNKNOWN;
    if (!simple) {
      long end = at + header + ((captured + 3) & ~3L);
      options.start(bytes, end, at + length - 4L, swapped);
      direction = direction();
      problem = options.problem();
    }
    if (problem == null) {
      problem = trailerProblem(bytes, at, length, swapped);
    }
    if (problem == null) {
      enter(region.block(), at + header, (int) captured, original, place, (byte) direction);
      setTime(region.block(), bytes, at, simple, place, swapped);
    }
    return problem;
  }

  private static long interfaceIndex(MemorySegment bytes, int at, int type, boolean swapped) {
    return type == BlockType.PACKET
        ? Endian.unsignedShort(bytes, at + 8L, swapped)
        : Endian.unsignedInt(bytes, at + 8L, swapped);
  }

  private long simpleLength(int original, int place) {
    int snapLength = interfaces.snapLength(place);
    long whole = Integer.toUnsignedLong(original);
    return snapLength == 0 ? whole : Math.min(whole, Integer.toUnsignedLong(snapLength));
  }

  private @Nullable String lengthProblem(int type, int length, int header, long captured, int place) {
    if (header + ((captured + 3) & ~3L) + 4 > length) {
      return BlockType.name(type) + " of " + length + " bytes is too short for " + captured + " bytes of packet";
    }
    if (captured > interfaces.largestPacket(place)) {
      return "packet of " + captured + " bytes, but none may be longer than " + interfaces.largestPacket(place);
    }
    return null;
  }

  static String cutShort(Region region, int at, int type, int length) {
    return "file cut short in the middle of a packet: " + region.left(at) + " of " + length + " bytes of "
        + BlockType.name(type);
  }

  static @Nullable String trailerProblem(MemorySegment bytes, int at, int length, boolean swapped) {
    return trailerProblem(Endian.unsignedInt(bytes, at + length - 4L, swapped), length);
  }

  static @Nullable String trailerProblem(long trailer, int length) {
    long rounded = (trailer + 3) & ~3L;
    return rounded == length
        ? null
        : "a block's two total lengths differ: " + length + " before, " + rounded + " after it";
  }

  /** Goes through the options, checks those with a fixed length and returns {@code PacketBlock.DIRECTION_*}. */
  private int direction() {
    int flags = 0;
    while (options.next()) {
      String problem = PacketOptions.problem(options);
      if (problem != null) {
        options.fail(problem);
      } else if (options.code() == OptionCode.EPB_FLAGS) {
        flags = options.int32();
      }
    }
    return PacketOptions.direction(flags);
  }

  private static void enter(PacketBlock block, int offset, int captured, int original, int place, byte direction) {
    int row = block.count;
    block.reservePackets(row + 1);
    block.offset[row] = offset;
    block.capturedLength[row] = captured;
    block.originalLength[row] = Endian.length(original);
    block.interfaceIndex[row] = (short) place;
    block.direction[row] = direction;
    block.count = row + 1;
  }

  private void setTime(PacketBlock block, MemorySegment bytes, int at, boolean simple, int place, boolean swapped) {
    int row = block.count - 1;
    if (!simple) {
      long ticks = Endian.unsignedInt(bytes, at + 12L, swapped) << 32 | Endian.unsignedInt(bytes, at + 16L, swapped);
      block.time[row] = interfaces.time(place, ticks);
    } else if (row > 0) {
      block.time[row] = block.time[row - 1];
    } else {
      // No time of its own and none before it: the epoch.
      block.time[row] = block.previousTime == Long.MIN_VALUE ? 0 : block.previousTime;
    }
  }
}
