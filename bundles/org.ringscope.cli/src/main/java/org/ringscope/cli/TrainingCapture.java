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
 * Writes the capture whose replay and placement train the start-up cache: enough packets of many flows and lengths for
 * the hot loops to be compiled. What its streams carry comes mostly in order.
 */
final class TrainingCapture {
  private static final int PACKETS = 2_000_000;
  private static final int FLOWS = 1024;

  /** Lengths of an ordinary mix, most of them short to keep the file small. */
  private static final int[] PAYLOADS = {0, 6, 20, 48, 100, 200, 11, 536, 77, 0, 26, 1000, 1, 64, 300, 1446};

  private TrainingCapture() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), PACKETS);
  }

  static void write(Path file, int packets) throws IOException {
    List<TrainingFlow> flows = flows(new Random(1));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(262144).putInt(1);
      out.write(header.array());
      ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < packets; i++) {
        byte[] frame = flows.get((int) (i * 2654435761L >>> 12 & FLOWS - 1)).next();
        record.clear().putInt(1_700_000_000 + i / 1_000_000).putInt(i % 1_000_000);
        record.putInt(frame.length).putInt(frame.length);
        out.write(record.array());
        out.write(frame);
      }
    }
  }

  private static List<TrainingFlow> flows(Random random) {
    List<TrainingFlow> flows = new ArrayList<>();
    for (int i = 0; i < FLOWS; i++) {
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
      boolean tcp = i % 4 != 1;
      byte[] built = (tcp ? frame.tcp(port, 443) : frame.udp(port, 443)).payload(payload).build();
      flows.add(new TrainingFlow(built, tcp, payload.length));
    }
    return flows;
  }
}
