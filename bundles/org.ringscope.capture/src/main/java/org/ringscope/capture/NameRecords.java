package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a name resolution block: type and length of 16 bits each, then an address and NUL-terminated names,
 * padded to a multiple of 4.
 */
final class NameRecords {
  private static final int END = 0;
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;
  private static final int FIRST = 8;

  private final MemorySegment block;
  private final boolean swapped;
  private final List<CaptureMetadata.NameRecord> found = new ArrayList<>();
  private long at = FIRST;

  NameRecords(MemorySegment block, boolean swapped) {
    this.block = block;
    this.swapped = swapped;
  }

  /** Reads up to the end record or the end of the block; returns what is wrong, or null. */
  @Nullable String read() {
    long end = block.byteSize() - 4;
    while (at < end) {
      if (end - at < 4) {
        return (end - at) + " bytes are left for a name record's header of 4";
      }
      int type = Endian.unsignedShort(block, at, swapped);
      int length = Endian.unsignedShort(block, at + 2, swapped);
      at += 4;
      long padded = (length + 3L) & ~3L;
      if (padded > end - at) {
        return "name record of " + length + " bytes where " + (end - at) + " are left";
      }
      if (type == END) {
        return null;
      }
      String problem = readRecord(type, length);
      if (problem != null) {
        return problem;
      }
      at += padded;
    }
    return null;
  }

  private @Nullable String readRecord(int type, int length) {
    int addressLength = type == IPV4 ? 4 : type == IPV6 ? 16 : 0;
    if (addressLength == 0) {
      return null;
    }
    if (length < addressLength) {
      return "name record of " + length + " bytes is too short for its address";
    }
    List<String> names = new ArrayList<>();
    long start = at + addressLength;
    long end = at + length;
    for (long i = start; i < end; i++) {
      if (block.get(ValueLayout.JAVA_BYTE, i) == 0) {
        names.add(new String(copy(start, i - start), StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    if (start != end) {
      return "name record with a name that does not end";
    }
    found.add(new CaptureMetadata.NameRecord(address(copy(at, addressLength)), List.copyOf(names)));
    return null;
  }

  private byte[] copy(long from, long length) {
    return block.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of 4 or 16 bytes is always possible.", e);
    }
  }

  List<CaptureMetadata.NameRecord> found() {
    return found;
  }

  /** Offset in the block of what follows the records. */
  long end() {
    return at;
  }
}
