package org.ringscope.capture.tap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The frames of a little-endian pcap file, read without any of our own readers. */
final class PlainPcap {
  private static final int HEADER_BYTES = 24;
  private static final int RECORD_HEADER_BYTES = 16;
  private static final int LINK_TYPE_AT = 20;
  private static final int CAPTURED_LENGTH_AT = 8;

  private PlainPcap() {}

  /** Those written completely; another program may be writing still. */
  static List<byte[]> frames(Path file) throws IOException {
    ByteBuffer bytes = read(file);
    List<byte[]> frames = new ArrayList<>();
    int at = HEADER_BYTES;
    while (at + RECORD_HEADER_BYTES <= bytes.limit()) {
      int length = bytes.getInt(at + CAPTURED_LENGTH_AT);
      at += RECORD_HEADER_BYTES;
      if (at + length > bytes.limit()) {
        break;
      }
      byte[] frame = new byte[length];
      bytes.get(at, frame);
      frames.add(frame);
      at += length;
    }
    return frames;
  }

  static int linkType(Path file) throws IOException {
    return read(file).getInt(LINK_TYPE_AT);
  }

  private static ByteBuffer read(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
