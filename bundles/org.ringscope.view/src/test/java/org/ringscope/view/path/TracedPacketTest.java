package org.ringscope.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

class TracedPacketTest {
  private static final long START = 1_700_000_000_000_000_000L;

  /** A SYN of the first flow in Microsoft's "Verifying the RSS Hash Calculation", whose hash is 0x51ccc178. */
  private static final byte[] PUBLISHED = HexFormat.of().parseHex(
      "020000000002020000000001" + "0800" + "45000028" + "00000000" + "40060000" + "420995bb" + "a18e6450"
          + "0aea06e6" + "00000000" + "00000000" + "50020000" + "00000000");

  @TempDir Path folder;

  private CaptureReplay replayed(Scenario scenario, int packets) throws IOException {
    Path file = folder.resolve("published.pcap");
    CaptureFiles.write(file, LongStream.range(0, packets)
        .mapToObj(n -> new CaptureFiles.Packet(START + n * 1_000, PUBLISHED)).toList());
    CaptureReplay capture = new CaptureReplay(file, scenario);
    capture.run(() -> false);
    return capture;
  }

  private static TracedPacket trace(CaptureReplay capture, long number) throws IOException {
    return Objects.requireNonNull(TracedPacket.of(capture, number));
  }

  private static PathNode node(List<PathNode> nodes, String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** tshark says of packet 31: tcp.seq 15929 (from 1), tcp.len 1448, out of order. */
  @Test
  void thePayloadOfASegmentIsFollowedIntoItsBuffer() throws Exception {
    try (CaptureReplay capture = new CaptureReplay(SharedCaptures.file("reorder/gen_reorder_only.pcap"))) {
      capture.run(() -> false);
      TracedPacket placed = trace(capture, 31).placed(capture, () -> false).orElseThrow();
      PathNode bytes = node(node(placed.nodes(), "place").children(), "bytes");
      assertTrue(bytes.text().startsWith("bytes 15928-17375 of buffer A, reshuffled (out_of_order)"), bytes.text());
      assertEquals(trace(capture, 31).result(), placed.result());
      assertTrue(trace(capture, 31).placed(capture, () -> true).isEmpty(), "nobody waits");
      assertTrue(trace(capture, 1).placed(capture, () -> false).isEmpty(), "a SYN brings nothing");
    }
  }

  @Test
  void theBitsOfAPublishedHashAddUpToIt() throws IOException {
    try (CaptureReplay capture = replayed(Scenario.DEFAULT, 1)) {
      TracedPacket traced = trace(capture, 1);
      List<PathNode> classify = node(traced.nodes(), "classify").children();
      List<PathNode> fields = node(classify, "hash").children().stream()
          .filter(field -> !field.children().isEmpty()).toList();
      // Bits set in 42 09 95 bb, a1 8e 64 50, 0a ea, 06 e6.
      assertEquals(List.of(14, 12, 7, 7), fields.stream().map(field -> field.children().size()).toList());
      assertEquals("bit 1", fields.getFirst().children().getFirst().name());
      String last = fields.getLast().children().getLast().text();
      assertTrue(last.endsWith("makes 0x51ccc178"), last);
      assertFalse(fields.getFirst().opensAtFirst());
      assertTrue(node(classify, "hash").opensAtFirst());
      // The low seven bits, 0x78, name the slot; 128 slots are shared out equally among eight rings.
      assertEquals(0, node(classify, "slot").ring());
      assertEquals("Packet 1: delivered, rx0", traced.result());
      assertEquals(PathNode.Kind.ENDED, traced.end().kind());
    }
  }

  @Test
  void whereAPacketIsLostIsMarked() throws IOException {
    Scenario slow = Scenario.DEFAULT
        .withProfile(NicProfile.GENERIC.withRingSize(1))
        .withHost(HostText.parse("1ms/packet"));
    try (CaptureReplay capture = replayed(slow, 2)) {
      TracedPacket traced = trace(capture, 2);
      assertEquals("Packet 2: dropped (ring_full), rx0", traced.result());
      assertEquals(PathNode.Kind.DROPPED, traced.end().kind());
      assertEquals(PathNode.Kind.DROPPED, node(traced.nodes(), "receive").kind());
      assertEquals(PathNode.Kind.STAGE, node(traced.nodes(), "classify").kind());
      assertTrue(traced.text().contains("ring full"), traced.text());
      assertTrue(traced.json().startsWith("{"), traced.json());
    }
  }

  @Test
  void thereIsNoPacketBehindTheLastOneAndNoneWhenClosed() throws IOException {
    CaptureReplay capture = replayed(Scenario.DEFAULT, 1);
    assertNull(TracedPacket.of(capture, 2));
    assertNull(TracedPacket.of(capture, 0));
    capture.close();
    assertNull(TracedPacket.of(capture, 1));
  }
}
