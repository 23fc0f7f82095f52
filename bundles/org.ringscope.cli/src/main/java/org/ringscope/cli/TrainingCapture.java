package org.ringscope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ringscope.packet.PacketBuilder;

/**
 * Writes the capture whose replay trains the start-up cache: enough packets of many flows and lengths for the hot
 * loops to be compiled.
 */
final class TrainingCapture {
  private static final int PACKETS = 2_000_000;
  private static final int TEMPLATES = 1024;

  /** Lengths of an ordinary mix, most of them short to keep the file small. */
  private static final int[] PAYLOADS = {0, 6, 20, 48, 100, 200, 11, 536, 77, 0, 26, 1000, 1, 64, 300, 1446};

  private TrainingCapture() {}

  public static void main(String[] arguments) throws IOException {
    List<byte[]> templates = templates(new Random(1));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
      ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(262144).putInt(1);
      out.write(header.array());
      ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < PACKETS; i++) {
        byte[] frame = templates.get((int) (i * 2654435761L >>> 12 & TEMPLATES - 1));
        record.clear().putInt(1_700_000_000 + i / 1_000_000).putInt(i % 1_000_000);
        record.putInt(frame.length).putInt(frame.length);
        out.write(record.array());
        out.write(frame);
      }
    }
  }

  private static List<byte[]> templates(Random random) {
    List<byte[]> templates = new ArrayList<>();
    for (int i = 0; i < TEMPLATES; i++) {
      byte[] payload = new byte[PAYLOADS[i % PAYLOADS.length]];
      random.nextBytes(payload);
      PacketBuilder frame = new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_0002L);
      if (i % 16 == 0) {
        frame.vlan(7);
      }
      frame = i % 8 == 3
          ? frame.ipv6("2001:db8::" + Integer.toHexString(random.nextInt(0xffff) + 1), "2001:db8::1")
          : frame.ipv4("10.0." + random.nextInt(256) + "." + random.nextInt(256), "10.1.0.1");
      int port = 1024 + random.nextInt(60_000);
      templates.add((i % 4 == 1 ? frame.udp(port, 443) : frame.tcp(port, 443)).payload(payload).build());
    }
    return templates;
  }
}
