package org.ringscope.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A capture file's frames, read as plainly as possible: the tests' own reader, independent of the one in the capture
 * bundle. It stops at the first damage and keeps what came before.
 */
public record PlainCapture(MemorySegment bytes, List<Frame> frames) {
  private static final int PCAPNG = 0x0a0d0d0a;
  private static final int MAX_FRAME = 262_144;

  /** Where a frame stands in the file's bytes. */
  public record Frame(int offset, int captured, int original, int linkType) {}

  public static PlainCapture read(Path file) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    if (raw.length > 2 && raw[0] == 0x1f && (raw[1] & 0xff) == 0x8b) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
        raw = in.readAllBytes();
      }
    }
    MemorySegment bytes = Arena.ofAuto().allocate(Math.max(1, raw.length), 8);
    MemorySegment.copy(raw, 0, bytes, ValueLayout.JAVA_BYTE, 0, raw.length);
    ByteBuffer buffer = ByteBuffer.wrap(raw);
    List<Frame> frames = new ArrayList<>();
    if (raw.length >= 24 && buffer.getInt(0) == PCAPNG) {
      readPcapng(buffer, frames);
    } else if (raw.length >= 24) {
      readPcap(buffer, frames);
    }
    return new PlainCapture(bytes, frames);
  }

  private static void readPcap(ByteBuffer buffer, List<Frame> frames) {
    int magic = buffer.getInt(0);
    boolean little = (magic & 0xff) == 0xa1;
    buffer.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int recordHeader = buffer.getInt(0) == 0xa1b2cd34 ? 24 : 16;
    int linkType = buffer.getInt(20) & 0x03ff_ffff;
    int at = 24;
    while (at + recordHeader <= buffer.limit()) {
      int captured = buffer.getInt(at + 8);
      int original = buffer.getInt(at + 12);
      at += recordHeader;
      if (captured < 0 || captured > MAX_FRAME || captured > buffer.limit() - at) {
        return;
      }
      frames.add(new Frame(at, captured, original, linkType));
      at += captured;
    }
  }

  private static void readPcapng(ByteBuffer buffer, List<Frame> frames) {
    List<int[]> interfaces = new ArrayList<>();
    int at = 0;
    while (at + 12 <= buffer.limit()) {
      int type = buffer.getInt(at);
      if (type == PCAPNG) {
        boolean little = buffer.order(ByteOrder.BIG_ENDIAN).getInt(at + 8) == 0x4d3c2b1a;
        buffer.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        interfaces.clear();
      } else {
        type = buffer.getInt(at);
      }
      int length = buffer.getInt(at + 4);
      if (length < 12 || length > buffer.limit() - at || buffer.getInt(at + length - 4) != length) {
        return;
      }
      if (type == 1) {
        if (!optionsFit(buffer, at + 16, at + length - 4)) {
          return;
        }
        interfaces.add(new int[] {buffer.getShort(at + 8) & 0xffff, buffer.getInt(at + 12)});
      } else if (!readPacketBlock(buffer, at, type, length, interfaces, frames)) {
        return;
      }
      at += length;
    }
  }

  private static boolean readPacketBlock(
      ByteBuffer buffer, int at, int type, int length, List<int[]> interfaces, List<Frame> frames) {
    int header = switch (type) {
      case 6, 2 -> 28;
      case 3 -> 12;
      default -> 0;
    };
    if (header == 0) {
      return true;
    }
    int index = type == 6 ? buffer.getInt(at + 8) : type == 2 ? buffer.getShort(at + 8) & 0xffff : 0;
    if (index < 0 || index >= interfaces.size()) {
      return false;
    }
    int[] port = interfaces.get(index);
    int original = buffer.getInt(at + header - 4);
    int kept = port[1] == 0 ? original : Math.min(original, port[1]);
    int captured = type == 3 ? kept : buffer.getInt(at + 20);
    if (captured < 0 || captured > length - header - 4) {
      return false;
    }
    if (!optionsFit(buffer, at + header + (captured + 3 & ~3), at + length - 4)) {
      return false;
    }
    frames.add(new Frame(at + header, captured, original, port[0]));
    return true;
  }

  private static boolean optionsFit(ByteBuffer buffer, int from, int end) {
    int at = from;
    while (at + 4 <= end) {
      int length = buffer.getShort(at + 2) & 0xffff;
      if (buffer.getShort(at) == 0) {
        return true;
      }
      at += 4 + (length + 3 & ~3);
    }
    return at <= end;
  }
}
