package org.ringscope.session.whatif;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.CaptureInterface;

/** Captures of small packets at given times. */
final class Bursts {
  private static final byte[] FRAME = new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_0002L)
      .ipv4("10.0.0.1", "10.1.0.1").udp(1024, 53).payload(new byte[20]).build();

  private Bursts() {}

  /** Writes a packet at each time; all are of one flow. */
  static String write(Path folder, long... microseconds) throws IOException {
    Path file = folder.resolve("bursts.pcapng");
    try (PcapngWriter writer = PcapngWriter.create(file, List.of())) {
      writer.addInterface(new CaptureInterface("", LinkType.ETHERNET, 0, 1_000_000_000, 0), List.of());
      for (long time : microseconds) {
        writer.write(0, time * 1000, MemorySegment.ofArray(FRAME), 0, FRAME.length, FRAME.length, List.of());
      }
      writer.finish();
    }
    return file.toString();
  }
}
