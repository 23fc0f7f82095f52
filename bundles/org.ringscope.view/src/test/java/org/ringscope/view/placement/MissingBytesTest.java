package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.RecordRun;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.view.CaptureFiles;

/** Bytes 100–199 were never captured: an acknowledgment tells, before anything else comes. */
class MissingBytesTest {
  private static final long FIRST = 1_700_000_000_000_000_000L;
  private static final long MILLISECOND = 1_000_000;
  private static final long INITIAL_NUMBER = 1000;

  @TempDir Path folder;

  private PlacedStream stream;

  @BeforeEach
  void place() throws Exception {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    packets.add(new CaptureFiles.Packet(FIRST, sent(INITIAL_NUMBER, Tcp.SYN, 0)));
    packets.add(new CaptureFiles.Packet(FIRST + MILLISECOND, sent(INITIAL_NUMBER + 1, Tcp.ACK, 100)));
    packets.add(new CaptureFiles.Packet(FIRST + 2 * MILLISECOND, sent(INITIAL_NUMBER + 201, Tcp.ACK, 100)));
    packets.add(new CaptureFiles.Packet(
        FIRST + 3 * MILLISECOND,
        new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.2", "10.0.0.1").tcp(80, 1024).sequenceNumber(1)
            .acknowledgmentNumber(INITIAL_NUMBER + 301).flags(Tcp.ACK).window(65_535).build()));
    packets.add(new CaptureFiles.Packet(FIRST + 4 * MILLISECOND, sent(INITIAL_NUMBER + 301, Tcp.ACK, 100)));
    Path file = folder.resolve("missing.pcap");
    CaptureFiles.write(file, packets);
    PlaceRequest request = PlaceRequest.of(ReplayRequest.of(List.of(file.toString()), Scenario.DEFAULT));
    RecordRun.Outcome outcome = RecordRun.run(
        new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(4, 250), true, true).in(request).withStream(0), true,
        Progress.NONE);
    stream = new PlacedStream(new StreamChoice(0, true), outcome.record(0, true).orElseThrow());
  }

  private static byte[] sent(long number, int flags, int payload) {
    return new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
        .sequenceNumber(number).flags(flags).window(65_535).payload(new byte[payload]).build();
  }

  @Test
  void theStreamGoesOnBehindThemWhenThatIsKnown() {
    assertEquals(100, stream.at(FIRST + 2 * MILLISECOND).next());
    assertEquals(300, stream.at(FIRST + 3 * MILLISECOND).next());
    assertEquals(400, stream.end().next());
  }

  @Test
  void aBufferIsCompleteWhenThatIsKnown() {
    for (StreamMoment moment : List.of(stream.at(FIRST + 3 * MILLISECOND), stream.end())) {
      String[] texts = BufferColumn.texts(stream, moment, 0, FIRST);
      assertEquals("0.003000 s", texts[BufferColumn.COMPLETE.ordinal()]);
      assertEquals("100", texts[BufferColumn.GAPS.ordinal()]);
    }
    assertEquals(FIRST + MILLISECOND, stream.passed(100));
    assertEquals(FIRST + 4 * MILLISECOND, stream.passed(400));
  }
}
