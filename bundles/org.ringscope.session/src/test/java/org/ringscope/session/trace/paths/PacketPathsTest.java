package org.ringscope.session.trace.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.CaptureFile;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Ledger;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.HostText;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;
import org.ringscope.testing.SharedCaptures;

/** Paths against what the stages of the replay counted, and dropped packets against the packet table. */
class PacketPathsTest {
  private static final Scenario DROPPING = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("3ms/packet,1ms/poll"))
      .withMtu(OptionalInt.of(1400))
      .withVerifiesChecksums(true)
      .withLocal(LocalAddresses.parse(List.of("10.0.0.6")));

  @TempDir private Path folder = Path.of("");

  @Test
  void aPathsPacketsAreThoseThatItsStagesCounted() throws Exception {
    for (String name : List.of("large/example.pcap", "basic/localhost-bad-chksum.pcap", "large/ip-frag.pcap")) {
      requireLedgers(SharedCaptures.file(name), DROPPING);
      requireLedgers(SharedCaptures.file(name), DROPPING.withFilter("tcp"));
    }
    requireLedgers(SharedCaptures.file("large/example.pcap"), DROPPING.withMirrors(List.of(
        Mirror.of("instead").withSource(MirrorSource.ALL_RECEIVED.withRing(3)).withBinding(Binding.DIVERT))));
    requireLedgers(SharedCaptures.file("pcapng/many_interfaces-1.pcapng"), DROPPING.withPerInterface(true));
  }

  private static void requireLedgers(Path file, Scenario scenario) throws Exception {
    try (CaptureSession session = CaptureSession.open(file, scenario)) {
      ReplayResult result = session.replay(2, false, Progress.NONE);
      List<PacketPath> paths = PacketPaths.of(session);
      assertEquals(session.packets(), paths.stream().mapToLong(PacketPath::packets).sum());
      for (Ledger ledger : result.ledgers()) {
        String where = file + ", stage " + ledger.stage();
        List<PacketPath> through = paths.stream().filter(path -> path.passes(ledger.stage())).toList();
        assertEquals(ledger.in(), through.stream().mapToLong(PacketPath::packets).sum(), where);
        for (DropCause cause : DropCause.values()) {
          long ended = through.stream()
              .filter(path -> path.cause() == cause && path.steps().getLast().stage().equals(ledger.stage()))
              .mapToLong(PacketPath::packets).sum();
          assertEquals(ledger.dropped(cause), ended, where + " " + cause);
        }
      }
      for (PacketPath path : paths) {
        PacketRow first = session.packet(path.first());
        assertEquals(path.ring(), first.ring());
        assertEquals(path.verdict(), first.verdict());
        assertEquals(path.cause(), first.dropCause());
      }
      String dot = PathsDot.of(paths);
      assertTrue(dot.startsWith("digraph paths {\n") && dot.endsWith("}\n"), dot);
      assertTrue(PathsJson.of(paths).contains(PathsJson.SCHEMA));
      assertTrue(PathsText.of(paths).contains(" packets, "));
    }
  }

  @Test
  void destinationsPartPaths() throws Exception {
    Path file = SharedCaptures.file("vlan/VlanPackets.pcap");
    Scenario scenario = ScenarioFile.parse("""
        destinations:
          customer:
            vlan: 118
        """, "test");
    try (CaptureSession session = CaptureSession.open(file, scenario)) {
      session.replay(Progress.NONE);
      Map<String, Long> packets = new HashMap<>();
      for (PacketPath path : PacketPaths.of(session)) {
        packets.merge(String.valueOf(path.destination()), path.packets(), Long::sum);
      }
      // Counted with tshark -T fields -e vlan.id: the outer identifier is 118 in 2 + 10 of 26 frames.
      assertEquals(Map.of("customer", 12L, "null", 14L), packets);
    }
  }

  @Test
  void droppedPacketsAreThoseOfTheTableAndARingIsFullThen() throws Exception {
    try (CaptureSession session = CaptureSession.open(SharedCaptures.file("large/example.pcap"), DROPPING)) {
      session.replay(2, false, Progress.NONE);
      for (DropCause cause : DropCause.values()) {
        List<Long> expected = new ArrayList<>();
        for (long number = 1; number <= session.packets(); number++) {
          if (session.packet(number).dropCause() == cause) {
            expected.add(number);
          }
        }
        List<Long> found = new ArrayList<>();
        DroppedPackets packets = new DroppedPackets(session, cause);
        while (packets.hasNext()) {
          DroppedPacket packet = packets.next();
          found.add(packet.number());
          assertEquals(session.packet(packet.number()).time(), packet.time());
          if (cause == DropCause.RING_FULL) {
            assertEquals(OptionalInt.of(4), packet.waiting());
          }
          assertTrue(DroppedText.line(packet).contains(String.valueOf(packet.number())));
        }
        assertEquals(expected, found);
      }
    }
  }

  @Test
  void aStagesCaptureHoldsItsPacketsWithComments() throws Exception {
    Path target = folder.resolve("receive.pcapng");
    try (CaptureSession session = CaptureSession.open(SharedCaptures.file("large/example.pcap"), DROPPING)) {
      session.replay(2, false, Progress.NONE);
      StageCapture capture = new StageCapture(session, "receive");
      assertTrue(session.export(capture.packets(), capture::comment, target, written -> {}, () -> false));
      long expected = PacketPaths.of(session).stream().filter(path -> path.passes("receive"))
          .mapToLong(PacketPath::packets).sum();
      requireComments(target, expected);
    }
  }

  private static void requireComments(Path file, long packets) throws IOException {
    try (CaptureFile written = CaptureFile.open(file);
        PacketIndex index = new PacketIndex();
        CaptureView view = written.view(index)) {
      PacketBlock block = new PacketBlock(1);
      while (written.fill(block)) {
        index.put(block);
        index.complete(block.firstPacketNumber, block.count);
      }
      assertEquals(packets, index.completeUpTo());
      int full = 0;
      for (long number = 1; number <= packets; number++) {
        String comment = view.options(number).getFirst().text();
        assertTrue(comment.matches("stage receive, rx[0-7], (delivered|dropped \\(\\w+\\))"), comment);
        full += comment.endsWith("dropped (ring_full)") ? 1 : 0;
      }
      assertTrue(full > 0);
    }
  }
}
