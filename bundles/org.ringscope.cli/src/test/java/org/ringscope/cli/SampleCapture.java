package org.ringscope.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringscope.packet.PacketBuilder;

/** A small pcap file, written by hand: the header is 24 bytes, each record 16 bytes and its frame. */
final class SampleCapture {
  static final int HEADER = 24;
  static final int RECORD_HEADER = 16;

  private SampleCapture() {}

  /** Packet {@code i} is TCP (even) or UDP (odd) of its own flow, {@code i} ms after 2023-11-14T22:13:20Z. */
  static byte[] bytes(int packets) {
    ByteBuffer file = ByteBuffer.allocate(HEADER + packets * 2048).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(1);
    for (int i = 0; i < packets; i++) {
      byte[] frame = frame(i);
      file.putInt(1_700_000_000).putInt(i * 1000).putInt(frame.length).putInt(frame.length).put(frame);
    }
    byte[] bytes = new byte[file.position()];
    file.flip().get(bytes);
    return bytes;
  }

  static byte[] frame(int i) {
    PacketBuilder frame =
        new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_0002L).ipv4("10.0.0." + i % 250, "10.1.0.1");
    return (i % 2 == 0 ? frame.tcp(1024 + i, 443) : frame.udp(1024 + i, 53)).payload(new byte[i % 100]).build();
  }

  static String in(Path folder, String name, int packets) throws IOException {
    return Files.write(folder.resolve(name), bytes(packets)).toString();
  }
}
