package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;

/**
 * Cuts pcap records, in the byte order of the file header:
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +---------------------------------------------------------------+
 *  0|                   seconds since 1970, unsigned                |
 *   +---------------------------------------------------------------+
 *  4|                   microseconds or nanoseconds                 |
 *   +---------------------------------------------------------------+
 *  8|                        captured length                        |
 *   +---------------------------------------------------------------+
 * 12|                        original length                        |
 *   +---------------------------------------------------------------+
 * 16|   modified variants: 4, 8 or 12 bytes more; then the packet   |
 *   +---------------------------------------------------------------+
 * </pre>
 */
final class PcapWalker implements RecordWalker {
  /** MAXIMUM_SNAPLEN of libpcap, WTAP_MAX_PACKET_SIZE_STANDARD of Wireshark: no record may be longer. */
  static final int LARGEST_PACKET = 262_144;

  /** D-Bus messages and USBPcap transfers may be this long. */
  static final int LARGEST_MESSAGE = 128 << 20;

  private static final int LINKTYPE_DBUS = 231;
  private static final int LINKTYPE_USBPCAP = 249;
  private static final int LINKTYPE_EBHSCR = 279;

  private final PcapHeader header;
  private final List<CaptureInterface> interfaces;
  private final int largest;
  private final boolean capturedFirst;
  /** Nanoseconds that a fraction counts. */
  private final int unit;

  PcapWalker(PcapHeader header) {
    this.header = header;
    largest = largestPacket(header.linkType());
    capturedFirst = header.lengthOrder() == PcapHeader.LengthOrder.CAPTURED_FIRST;
    unit = header.variant().isNanoseconds() ? 1 : 1000;
    long ticks = header.variant().isNanoseconds() ? 1_000_000_000 : 1_000_000;
    int linkType = linkType(header.linkType());
    interfaces =
        List.of(
            new CaptureInterface("", linkType, header.snapLength(), ticks, header.frameCheckSequenceLength()));
  }

  /** The registry's value for a link type as files have it: raw IP was also written as 12 and 14, its DLT_ values. */
  static int linkType(int inFile) {
    return inFile == 12 || inFile == 14 ? LinkType.RAW : inFile;
  }

  /** Most bytes that a packet of {@code linkType} may have in a capture file. */
  static int largestPacket(int linkType) {
    return switch (linkType) {
      case LINKTYPE_DBUS, LINKTYPE_USBPCAP -> LARGEST_MESSAGE;
      case LINKTYPE_EBHSCR -> 8 << 20;
      default -> LARGEST_PACKET;
    };
  }

  @Override
  public long walk(Region region, long start) throws IOException {
    PacketBlock block = region.block();
    long at = start - region.offset();
    int count = 0;
    while (at < region.limit()) {
      // The fast loop stops at whatever is out of the ordinary: the last record's tail, full arrays, damage.
      count = walkWhole(region, block, (int) at, count);
      at = next;
      if (at >= region.limit()) {
        break;
      }
      if (count == block.offset.length) {
        block.reservePackets(count + 1);
      } else if (!fetchRecord(region, at)) {
        break;
      }
    }
    block.count = count;
    Arrays.fill(block.interfaceIndex, 0, count, (short) 0);
    Arrays.fill(block.direction, 0, count, PacketBlock.DIRECTION_UNKNOWN);
    return region.offset() + at;
  }

  /** Where {@link #walkWhole} stopped, an offset in the block. A field since a method returns one number. */
  private int next;

  /** Enters records that are wholly present, beginning at {@code at}; returns the number of packets. */
  private int walkWhole(Region region, PacketBlock block, int at, int count) {
    MemorySegment bytes = region.bytes();
    int[] offsets = block.offset;
    int[] captured = block.capturedLength;
    int[] originals = block.originalLength;
    long[] times = block.time;
    int headerLength = header.variant().recordHeaderLength();
    boolean swapped = header.swapped();
    int limit = region.limit();
    int last = region.filled() - headerLength;
    while (at < limit && at <= last && count < offsets.length) {
      long timestamp = bytes.get(Endian.LONG, at);
      long lengths = bytes.get(Endian.LONG, at + 8L);
      int seconds = (int) timestamp;
      int fraction = (int) (timestamp >>> 32);
      int length = (int) lengths;
      int original = (int) (lengths >>> 32);
      if (swapped) {
        seconds = Integer.reverseBytes(seconds);
        fraction = Integer.reverseBytes(fraction);
        length = Integer.reverseBytes(length);
        original = Integer.reverseBytes(original);
      }
      if (!capturedFirst && isOriginalFirst(length, original)) {
        int other = length;
        length = original;
        original = other;
      }
      // One comparison for "too long", "negative" and "tail not yet here".
      if (Integer.compareUnsigned(length, Math.min(largest, last - at)) > 0) {
        break;
      }
      offsets[count] = at + headerLength;
      captured[count] = length;
      originals[count] = Endian.length(original);
      // A fraction above a second wraps in 32 bits, as it does in Wireshark: both then show the same time.
      times[count] = (seconds & 0xffffffffL) * 1_000_000_000L + fraction * unit;
      count++;
      at += headerLength + length;
    }
    next = at;
    return count;
  }

  private boolean isOriginalFirst(int first, int second) {
    return header.lengthOrder() == PcapHeader.LengthOrder.ORIGINAL_FIRST || Integer.compareUnsigned(first, second) > 0;
  }

  /** Makes the record at {@code at} present; if it can't be, notes the damage and returns false. */
  private boolean fetchRecord(Region region, long at) throws IOException {
    int headerLength = header.variant().recordHeaderLength();
    long position = region.offset() + at;
    if (!region.fetch(at + headerLength)) {
      region.damaged(
          position, "file cut short in a record header: " + region.left(at) + " of " + headerLength + " bytes");
      return false;
    }
    int length = capturedLength(region.bytes(), at);
    if (Integer.compareUnsigned(length, largest) > 0) {
      region.damaged(
          position,
          "record of " + Integer.toUnsignedString(length) + " bytes, but no packet may be longer than " + largest);
      return false;
    }
    if (!region.fetch(at + headerLength + length)) {
      region.damaged(
          position,
          "file cut short in the middle of a packet: " + region.left(at + headerLength) + " of " + length + " bytes");
      return false;
    }
    return true;
  }

  private int capturedLength(MemorySegment bytes, long at) {
    int first = Endian.int32(bytes, at + 8, header.swapped());
    int second = Endian.int32(bytes, at + 12, header.swapped());
    return capturedFirst || !isOriginalFirst(first, second) ? first : second;
  }

  @Override
  public List<CaptureInterface> interfaces() {
    return interfaces;
  }

  @Override
  public String format() {
    return header.variant().label() + (header.swapped() ? ", big-endian" : "");
  }
}
