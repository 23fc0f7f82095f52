package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.Verdict;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** What comes out of a mirror are the capture's frames, byte for byte, and those that were asked for. */
class MirrorFramesTest {
  private static final Scenario SLOW = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("100us/packet,50us/poll"));

  private static final List<String> CAPTURES = List.of(
      "basic/mixed.pcap", "basic/tcpreplay_test.pcap", "large/example.pcap", "large/ip-frag.pcap",
      "tunnels/erspan.pcap", "ipv6/four_ipv6_http_streams.pcap");

  @TempDir
  private Path directory;

  @Test
  void framesAreTheCapturesByteForByteAndOnlyThoseTheRingsHadRoomFor() throws Exception {
    for (String name : CAPTURES) {
      Path file = SharedCaptures.file(name);
      List<PcapFrames.Frame> captured = PcapFrames.read(file);
      MirrorReplay fast = MirrorReplay.run(file, Scenario.DEFAULT, Mirror.of("m"));
      assertEquals(captured, fast.of(Mirror.of("m")).frames(), name);
      KeptFrames slow = MirrorReplay.run(file, SLOW, Mirror.of("m")).of(Mirror.of("m"));
      Set<Long> expected = delivered(file, SLOW);
      assertEquals(expected, new HashSet<>(slow.numbers()), name);
      assertEquals(expected.size(), slow.numbers().size(), name);
      for (int i = 0; i < slow.numbers().size(); i++) {
        assertEquals(captured.get((int) (slow.numbers().get(i) - 1)), slow.frames().get(i), name);
      }
    }
  }

  private static Set<Long> delivered(Path file, Scenario scenario) throws IOException, InterruptedException {
    Set<Long> numbers = new HashSet<>();
    try (CaptureSession session = CaptureSession.open(file, scenario)) {
      long packets = session.replay(Progress.NONE).intake().packets();
      for (long number = 1; number <= packets; number++) {
        if (session.packet(number).verdict() == Verdict.DELIVERED) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  @Test
  void aFilterSelectsWhatTcpdumpDoes() throws Exception {
    Assumptions.assumeTrue(BpfProgram.isAvailable(), BpfProgram.HOW_TO_INSTALL);
    Program.require("tcpdump");
    for (String name : CAPTURES) {
      for (String expression : List.of("tcp", "udp port 53", "greater 500", "ip6 or arp", "tcp[13] & 2 != 0")) {
        Path file = SharedCaptures.file(name);
        Path chosen = directory.resolve("chosen.pcap");
        Program.run("tcpdump", "-r", file.toString(), "-w", chosen.toString(), expression);
        Mirror mirror = Mirror.of("m").withSource(MirrorSource.ALL_RECEIVED.withFilter(expression));
        assertEquals(
            PcapFrames.read(chosen), MirrorReplay.run(file, Scenario.DEFAULT, mirror).of(mirror).frames(),
            name + ": " + expression);
        KeptFrames slow = MirrorReplay.run(file, SLOW, mirror).of(mirror);
        List<Long> matching = MirrorReplay.run(file, Scenario.DEFAULT, mirror).of(mirror).numbers();
        assertEquals(common(matching, delivered(file, SLOW)), new HashSet<>(slow.numbers()), name + ": " + expression);
      }
    }
  }

  private static Set<Long> common(List<Long> numbers, Set<Long> others) {
    Set<Long> common = new HashSet<>(numbers);
    common.retainAll(others);
    return common;
  }

  @Test
  void aFlowIsSelectedInBothDirectionsAsTsharkTellsIt() throws Exception {
    Path file = SharedCaptures.file("large/example.pcap");
    List<String> stream = Program.run(
        "tshark", "-r", file.toString(), "-Y", "tcp.stream==3", "-T", "fields", "-e", "frame.number", "-e", "ip.src",
        "-e", "tcp.srcport", "-e", "ip.dst", "-e", "tcp.dstport");
    String[] first = stream.getFirst().split("\t");
    FlowKey flow = FlowKey.parse("tcp4 " + first[1] + ":" + first[2] + " > " + first[3] + ":" + first[4]);
    List<Long> expected = stream.stream().map(line -> Long.valueOf(line.substring(0, line.indexOf('\t')))).toList();
    Mirror mirror = Mirror.of("m").withSource(MirrorSource.ALL_RECEIVED.withFlow(flow));
    assertEquals(expected, MirrorReplay.run(file, Scenario.DEFAULT, mirror).of(mirror).numbers());
    Mirror back = mirror.withSource(mirror.source().withFlow(flow.reversed()));
    assertEquals(expected, MirrorReplay.run(file, Scenario.DEFAULT, back).of(back).numbers());
  }

  @Test
  void directionsAndRingsShareOutWhatThereIs() throws Exception {
    Path file = SharedCaptures.file("large/example.pcap");
    Scenario scenario = Scenario.DEFAULT.withLocal(LocalAddresses.parse(List.of("10.0.0.6")));
    List<Mirror> mirrors = new ArrayList<>();
    for (int ring = 0; ring < 8; ring++) {
      mirrors.add(Mirror.of("rx" + ring).withSource(MirrorSource.ALL_RECEIVED.withRing(ring)));
    }
    MirrorSource sent = MirrorSource.ALL_RECEIVED.withDirection(MirrorDirection.SEND);
    mirrors.add(Mirror.of("sent").withSource(sent));
    mirrors.add(Mirror.of("both").withSource(sent.withDirection(MirrorDirection.BOTH)));
    MirrorReplay replay = MirrorReplay.run(file, scenario, mirrors.toArray(Mirror[]::new));
    TreeMap<Long, String> shared = new TreeMap<>();
    for (Mirror mirror : mirrors.subList(0, 9)) {
      replay.of(mirror).numbers().forEach(number -> assertEquals(null, shared.put(number, mirror.name())));
    }
    assertEquals(PcapFrames.read(file).size(), shared.size());
    assertEquals(List.copyOf(shared.keySet()), replay.of(mirrors.getLast()).numbers());
    assertEquals(numbers(file, "ip.src==10.0.0.6"), new TreeSet<>(replay.of(mirrors.get(8)).numbers()));
  }

  @Test
  void destinationsAreToldByAddressVlanOrMac() throws Exception {
    Path file = SharedCaptures.file("large/example.pcap");
    Mirror web = Mirror.of("web").withSource(MirrorSource.ALL_RECEIVED.withDestination("web"));
    Mirror rest = Mirror.of("rest").withSource(MirrorSource.ALL_RECEIVED.withDestination(MirrorSource.DEVICE));
    Mirror sent = web.withSource(web.source().withDirection(MirrorDirection.SEND));
    String mac = Program.tsharkFields(file, "eth.src").getFirst();
    List<String[]> ways = List.of(
        new String[] {"{addresses: [10.0.0.6, '::1']}", "ip.dst==10.0.0.6", "ip.src==10.0.0.6"},
        new String[] {"{mac: '" + mac + "'}", "eth.dst==" + mac, "eth.src==" + mac});
    for (String[] way : ways) {
      Scenario scenario = ScenarioFile.parse("destinations: {web: " + way[0] + "}", "test");
      for (Scenario host : List.of(scenario, scenario.withHost(HostText.parse("1ns/packet")))) {
        MirrorReplay replay = MirrorReplay.run(file, host, web, rest);
        assertEquals(numbers(file, way[1]), new TreeSet<>(replay.of(web).numbers()), way[0]);
        assertEquals(numbers(file, "not " + way[1]), new TreeSet<>(replay.of(rest).numbers()), way[0]);
      }
      Scenario local = scenario.withLocal(LocalAddresses.parse(List.of(mac)));
      assertEquals(numbers(file, way[2]), new TreeSet<>(MirrorReplay.run(file, local, sent).of(sent).numbers()));
    }
    Scenario unknown = Scenario.DEFAULT.withMirrors(List.of(web));
    IOException wrong = assertThrows(
        IOException.class, () -> Replay.run(ReplayRequest.of(List.of(file.toString()), unknown), Progress.NONE));
    assertEquals("mirror web: no destination web; there is device", wrong.getMessage());
  }

  /** Numbers of the packets that a display filter selects. */
  private static Set<Long> numbers(Path file, String filter) throws IOException, InterruptedException {
    Set<Long> numbers = new TreeSet<>();
    Program.run("tshark", "-r", file.toString(), "-Y", filter, "-T", "fields", "-e", "frame.number")
        .forEach(number -> numbers.add(Long.valueOf(number)));
    return numbers;
  }

  @Test
  void divertedPacketsAreAccountedForInTheLedgerAndTheTable() throws Exception {
    Path file = SharedCaptures.file("large/example.pcap");
    Mirror divert = Mirror.of("m")
        .withSource(MirrorSource.ALL_RECEIVED.withRing(3))
        .withBinding(MirrorText.binding("divert"))
        .withSample(10);
    for (Scenario base : List.of(Scenario.DEFAULT, SLOW)) {
      ReplayResult plain = Replay.run(ReplayRequest.of(List.of(file.toString()), base), Progress.NONE);
      try (CaptureSession session = CaptureSession.open(file, base.withMirrors(List.of(divert)))) {
        ReplayResult result = session.replay(Progress.NONE);
        var report = ReportAssembler.report(result);
        long onRing = plain.received().packets(3);
        assertEquals(onRing, report.totals().diverted());
        assertEquals(onRing, report.mirrors().getFirst().matched());
        assertEquals((onRing + 9) / 10, report.mirrors().getFirst().packets());
        assertTrue(report.conserved());
        for (int ring = 0; ring < 8; ring++) {
          assertEquals(plain.received().packets(ring), result.received().packets(ring));
        }
        long diverted = 0;
        for (long number = 1; number <= result.intake().packets(); number++) {
          PacketRow row = session.packet(number);
          if (row.verdict() == Verdict.DIVERTED) {
            assertEquals(3, row.ring());
            diverted++;
          } else {
            assertFalse(row.ring() == 3 && row.verdict() == Verdict.DELIVERED);
          }
        }
        assertEquals(onRing, diverted);
      }
    }
  }
}
