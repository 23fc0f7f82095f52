package org.ringscope.session.place;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;

/** A capture that a test writes packet by packet. */
final class WrittenCapture implements AutoCloseable {
  private final Path file;
  private final PcapngWriter writer;

  WrittenCapture(Path folder) throws IOException {
    file = folder.resolve("written.pcapng");
    writer = PcapngWriter.create(file, List.of());
    writer.addInterface(new CaptureInterface("", LinkType.ETHERNET, 0, 1_000_000_000, 0), List.of());
  }

  /** Adds a segment from one host's port to the other host. */
  void add(long time, int port, long number, int flags, int payload) throws IOException {
    add(time, new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(port, 80)
        .sequenceNumber(number).flags(flags).window(65_535).payload(new byte[payload]));
  }

  /** @param time ns since the epoch */
  void add(long time, PacketBuilder packet) throws IOException {
    byte[] frame = packet.build();
    writer.write(0, time, MemorySegment.ofArray(frame), 0, frame.length, frame.length, List.of());
  }

  /** Ends it. */
  @Override
  public void close() throws IOException {
    writer.finish();
    writer.close();
  }

  /** What places it, once it has ended. */
  PlaceRequest request(Scenario scenario) {
    return PlaceRequest.of(ReplayRequest.of(List.of(file.toString()), scenario));
  }
}
