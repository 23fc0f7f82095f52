package org.ringscope.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Captures for tests: written here byte by byte. */
public final class CaptureFiles {
  private CaptureFiles() {}

  /** A packet to be written: time in ns since 1970, and its bytes. */
  public record Packet(long time, byte[] bytes) {}

  /** Writes a little-endian pcap file of Ethernet frames with nanosecond times (draft-ietf-opsawg-pcap, section 4). */
  public static void write(Path file, List<Packet> packets) throws IOException {
    int size = 24 + packets.stream().mapToInt(packet -> 16 + packet.bytes().length).sum();
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(65535).putInt(1);
    for (Packet packet : packets) {
      out.putInt((int) (packet.time() / 1_000_000_000)).putInt((int) (packet.time() % 1_000_000_000));
      out.putInt(packet.bytes().length).putInt(packet.bytes().length).put(packet.bytes());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(out.flip());
    }
  }
}
