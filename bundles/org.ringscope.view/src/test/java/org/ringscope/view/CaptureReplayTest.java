package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.RingTotals;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TrafficIndex;

class CaptureReplayTest {
  private static final RingsTable.Row RING = new RingsTable.Row("rx0", 0, false, 0, 0, Map.of());
  private static final long START = 1_700_000_000_000_000_000L;

  @TempDir Path folder;

  private Path capture(int packets) throws IOException {
    List<CaptureFiles.Packet> list = new ArrayList<>();
    for (int i = 0; i < packets; i++) {
      byte[] frame = Frames.ethernet(Frames.ipv4(28, 0, 17, Frames.udp(8)));
      // A source address for each packet: 10.0.x.y.
      frame[28] = (byte) (i >> 8);
      frame[29] = (byte) i;
      list.add(new CaptureFiles.Packet(START + i * 1_000L, frame));
    }
    Path file = folder.resolve("capture.pcap");
    CaptureFiles.write(file, list);
    return file;
  }

  private static Scenario rings(int rings) {
    return Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withRings(rings));
  }

  private static TrafficIndex traffic(CaptureReplay capture) {
    return Objects.requireNonNull(capture.traffic());
  }

  @Test
  void aFurtherScenarioReplacesTheFirst() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture(500))) {
      capture.run(() -> false);
      assertEquals(8, traffic(capture).rings(1, 500).rings());
      capture.timeline().head().moveToPacket(77);
      capture.selectedPacket().select(77);
      capture.wish(rings(3));
      capture.run(() -> false);
      assertEquals(CaptureReplay.State.DONE, capture.snapshot().state());
      RingTotals totals = traffic(capture).rings(1, 500);
      assertEquals(3, totals.rings());
      assertEquals(500, totals.packets(0, false) + totals.packets(1, false) + totals.packets(2, false));
      assertEquals(500, capture.snapshot().packets());
      assertEquals(77, capture.timeline().head().packet());
      assertEquals(77, capture.selectedPacket().number());
      assertEquals(1, capture.read(500, 501, 502).size());
    }
  }

  @Test
  void withoutAWishNothingIsReplayedAgain() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture(50))) {
      capture.run(() -> false);
      TrafficIndex first = traffic(capture);
      capture.run(() -> false);
      assertTrue(first == capture.traffic());
    }
  }

  @Test
  void aCanceledReplayLeavesWhatWasThere() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture(500))) {
      capture.run(() -> false);
      capture.wish(rings(2));
      capture.run(() -> true);
      assertEquals(CaptureReplay.State.DONE, capture.snapshot().state());
      assertEquals(500, capture.snapshot().packets());
      assertEquals(8, capture.scenario().profile().rings());
      assertEquals(8, traffic(capture).rings(1, 500).rings());
    }
  }

  @Test
  void aNewWishEndsTheReplayUnderWay() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture(500))) {
      capture.addListener(() -> {
        if (capture.scenario().profile().rings() == 8) {
          capture.wish(rings(5));
        }
      });
      capture.run(() -> false);
      capture.run(() -> false);
      assertEquals(CaptureReplay.State.DONE, capture.snapshot().state());
      assertEquals(5, traffic(capture).rings(1, 500).rings());
    }
  }

  @Test
  void aCaptureThatVanishedKeepsItsOldNumbers() throws IOException {
    Path file = capture(20);
    try (CaptureReplay capture = new CaptureReplay(file)) {
      capture.run(() -> false);
      Files.delete(file);
      capture.wish(rings(2));
      capture.run(() -> false);
      assertEquals(CaptureReplay.State.FAILED, capture.snapshot().state());
      assertNotNull(capture.snapshot().warning());
      assertEquals(20, traffic(capture).packets());
    }
  }

  @Test
  void closedItShowsNothing() throws IOException {
    CaptureReplay capture = new CaptureReplay(capture(20));
    capture.run(() -> false);
    capture.close();
    capture.wish(rings(2));
    capture.run(() -> false);
    assertNull(capture.traffic());
    assertEquals(List.of(), capture.read(1, 2, 3));
    assertEquals(0, capture.timeline().head().packet());
    assertEquals(List.of(), capture.topFlows(RING, all(20), 5, () -> false).rows());
  }

  @Test
  void filtersAreHandedOn() {
    CaptureReplay capture = new CaptureReplay(folder.resolve("none"));
    List<String> heard = new ArrayList<>();
    capture.addFilterListener(heard::add);
    capture.requestFilter("ring == 3");
    assertEquals(List.of("ring == 3"), heard);
  }

  @Test
  void theLargestFlowsOfARingAreThoseOfItsPackets() throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      byte[] frame = Frames.ethernet(Frames.ipv4(28, 0, 17, Frames.udp(8)));
      // Ten packets from 10.0.0.1, twenty from .2, thirty from .3.
      frame[29] = (byte) (i < 10 ? 1 : i < 30 ? 2 : 3);
      packets.add(new CaptureFiles.Packet(START + i, frame));
    }
    Path file = folder.resolve("flows.pcap");
    CaptureFiles.write(file, packets);
    try (CaptureReplay capture = new CaptureReplay(file)) {
      capture.wish(rings(1));
      capture.run(() -> false);
      FlowsTable flows = capture.topFlows(RING, all(60), 2, () -> false);
      assertEquals("Largest flows among 60 packets of rx0", flows.note());
      assertEquals(
          List.of(
              new FlowsTable.Row("udp4 10.0.0.3:53 > 192.0.2.10:33211", "30", "50.0%", "1,260"),
              new FlowsTable.Row("udp4 10.0.0.2:53 > 192.0.2.10:33211", "20", "33.3%", "840")),
          flows.rows());
      PacketRange part = new PacketRange(6, 12, new TimeSpan(0, 1));
      assertEquals(
          List.of("5", "2"),
          capture.topFlows(RING, part, 9, () -> false).rows().stream().map(FlowsTable.Row::packets).toList());
      RingsTable.Row sent = new RingsTable.Row("tx0", 0, true, 0, 0, Map.of());
      assertEquals("No packet of tx0 in this range.", capture.topFlows(sent, all(60), 9, () -> false).note());
      assertEquals(List.of(), capture.topFlows(RING, all(60), 9, () -> true).rows());
    }
  }

  @Test
  void momentAndSelectedPacketGoTogether() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture(50))) {
      capture.run(() -> false);
      capture.timeline().head().moveTo(10_500);
      assertEquals(11, capture.selectedPacket().number());
      capture.selectedPacket().select(31);
      assertEquals(30_000, capture.timeline().head().moment());
    }
  }

  private static PacketRange all(long packets) {
    return new PacketRange(1, packets, new TimeSpan(0, 1));
  }

  /** What a view sums up from packets is what the replay counted, also where the host is too slow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic/tcpreplay_test.pcap", "basic/one_tcp_stream.pcap", "frag/*", "vlan/*", "tunnels/*", "large/example.pcap",
        "large/gen_big64.pcap", "pcapng/*"
      })
  void ringsOfTheWholeEqualTheReport(String name) throws IOException, InterruptedException {
    Path captures = SharedCaptures.folder();
    HostModel slow = HostModel.costing(50_000_000, 2_000_000);
    AtomicLong compared = new AtomicLong();
    Path path = captures.resolve(name.replace("/*", ""));
    try (var files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).filter(each -> each.toString().contains(".pcap")).toList()) {
        Scenario scenario = Scenario.DEFAULT.withHost(slow).withVerifiesChecksums(true);
        compare(file, scenario.withProfile(NicProfile.GENERIC.withRings(4).withRingSize(16)));
        compared.incrementAndGet();
      }
    }
    assertTrue(compared.get() > 0, "nothing found at " + path);
  }

  private static void compare(Path file, Scenario scenario) throws IOException, InterruptedException {
    ReplayReport report = ReportAssembler.report(
        Replay.run(ReplayRequest.of(List.of(file.toString()), scenario), Progress.NONE));
    try (CaptureReplay capture = new CaptureReplay(file)) {
      capture.wish(scenario);
      capture.run(() -> false);
      assertFalse(capture.snapshot().state() == CaptureReplay.State.FAILED, capture.snapshot().status());
      TrafficIndex traffic = traffic(capture);
      RingTotals totals = traffic.rings(1, traffic.packets());
      for (RingResult ring : report.rings()) {
        boolean sent = ring.direction() == RingResult.Direction.SEND;
        String what = file + " " + ring.name();
        assertEquals(ring.packets(), totals.packets(ring.ring(), sent), what);
        assertEquals(ring.bytes(), totals.bytes(ring.ring(), sent), what);
      }
      assertEquals(report.totals().droppedInAll(), traffic.traffic(all(traffic.packets())).drops(), file.toString());
      assertEquals(report.totals().in(), traffic.traffic(all(traffic.packets())).packets(), file.toString());
      RingsTable table = RingsTable.of(traffic, all(traffic.packets()));
      for (int i = 0; i < report.rings().size(); i++) {
        assertEquals(report.rings().get(i).name(), table.rings().get(i).name());
        assertEquals(Counts.sum(report.rings().get(i).drops()), table.rings().get(i).dropped(), file.toString());
      }
    }
  }
}
