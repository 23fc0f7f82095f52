package org.ringscope.view.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.StageResult;
import org.ringscope.session.ScenarioFile;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.scan.FilterCompiler;
import org.ringscope.view.filter.scan.FilterScan;
import org.ringscope.view.timeline.RingTotals;
import org.ringscope.view.timeline.TrafficIndex;

class PipelineTest {
  private static final long START = 1_700_000_000_000_000_000L;
  private static final int PACKETS = 3_000;
  private static final String TO_WEB = "destinations: {web: {mac: \"02:00:00:00:00:07\", rings: [4, 5]}}\n";
  private static final String SLOW = "host: {costs: 40us/packet}\nnic: {rings: 8, ring-size: 4}\n";

  @TempDir Path folder;

  /** UDP over IPv4 from some hosts, a microsecond apart, to two MAC addresses, with checksums that are mostly wrong. */
  private Path capture() throws IOException {
    Random random = new Random(5);
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < PACKETS; i++) {
      int length = 60 + random.nextInt(60);
      byte[] frame = new byte[length];
      frame[0] = 2;
      frame[5] = (byte) (random.nextInt(3) == 0 ? 7 : 9);
      frame[12] = (byte) (random.nextInt(20) == 0 ? 6 : 8);
      frame[14] = 0x45;
      frame[17] = (byte) (length - 14);
      frame[23] = 17;
      frame[26] = 10;
      frame[29] = (byte) random.nextInt(40);
      frame[30] = 10;
      frame[33] = (byte) random.nextInt(3);
      frame[39] = (byte) (length - 34);
      packets.add(new CaptureFiles.Packet(START + i * 1_000L, frame));
    }
    Path file = folder.resolve("capture.pcap");
    CaptureFiles.write(file, packets);
    return file;
  }

  private CaptureReplay replayed(String scenario) throws IOException {
    CaptureReplay capture = new CaptureReplay(capture(), ScenarioFile.parse(scenario, "test"));
    capture.run(() -> false);
    assertEquals(CaptureReplay.State.DONE, capture.snapshot().state(), () -> capture.snapshot().toString());
    return capture;
  }

  private static Pipeline look(CaptureReplay capture) {
    return Objects.requireNonNull(new PipelineWatch(capture).look());
  }

  private static ReplayReport report(CaptureReplay capture) {
    return Objects.requireNonNull(capture.report());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "nic: {rings: 8}\n",
    "nic: {rings: 3, mtu: 80}\nstack: {checksum: verify}\ncapture: {local: [10.0.0.1, 10.0.0.7]}\n",
    SLOW,
    SLOW + "stack: {checksum: verify}\ncapture: {to: +0.002}\n",
    TO_WEB + "rules: [flow-type udp4 src-ip 10.0.0.3 action -1]\n",
    "nic: {mtu: 80}\n"
        + "rules: [flow-type udp4 src-ip 10.0.0.3 action -1, flow-type udp4 src-ip 10.0.0.4 vf 0 queue 1]\n",
    "mirrors: {two: {ring: 2, binding: divert}}\n",
    "capture: {local: [10.0.0.1]}\nmirrors: {two: {ring: 2}, all: {direction: both}, some: {filter: udp, sample: 3}}\n",
    "nic: {rings: 40}\n",
  })
  void countsFiltersAndRoutesAgree(String scenario) throws Exception {
    try (CaptureReplay capture = replayed(scenario)) {
      Pipeline pipeline = look(capture);
      requireLedgers(capture, pipeline);
      requireRings(capture, pipeline);
      requireFilters(capture, pipeline);
      requireRoutes(capture, pipeline);
    }
  }

  /** What leads to a stage and away from it adds up to its ledger, which the replay checked. */
  private static void requireLedgers(CaptureReplay capture, Pipeline pipeline) {
    TrafficIndex traffic = Objects.requireNonNull(capture.traffic());
    RingTotals totals = traffic.rings(1, traffic.packets());
    ReplayReport report = report(capture);
    List<StageResult> live = StageCounts.of(capture.scenario(), report.totals().in(), totals);
    assertEquals(report.stages(), live, "what is told while it runs");
    for (StageResult stage : report.stages()) {
      PipelineNode node = new PipelineNode.Stage(stage.name());
      NodeCount count = pipeline.count(node);
      if (count == null) {
        assertEquals(0, stage.in(), "only transmit is left out, and only if idle: " + stage);
        continue;
      }
      assertEquals(stage.in(), count.packets(), stage.name());
      if (!stage.name().equals("parse")) {
        requireSum(stage.in(), pipeline, stage + " in", edge -> edge.to().equals(node));
      }
      requireSum(stage.in(), pipeline, stage + " out", edge -> edge.from().equals(node));
    }
  }

  private static void requireSum(
      long expected, Pipeline pipeline, String where, Predicate<PipelineEdge> chosen) {
    List<EdgeCount> counts = pipeline.edges().entrySet().stream()
        .filter(edge -> chosen.test(edge.getKey()) && !edge.getValue().copies())
        .map(Map.Entry::getValue)
        .toList();
    if (counts.stream().allMatch(EdgeCount::isKnown)) {
      assertEquals(expected, counts.stream().mapToLong(EdgeCount::packets).sum(), where);
    }
  }

  private static void requireRings(CaptureReplay capture, Pipeline pipeline) {
    for (RingResult ring : report(capture).rings()) {
      boolean sent = ring.direction() == RingResult.Direction.SEND;
      NodeCount count = pipeline.count(new PipelineNode.Ring(ring.ring(), sent));
      if (count != null) {
        assertEquals(ring.packets(), count.packets(), ring.name());
        long full = ring.drops().getOrDefault("ring_full", 0L);
        assertEquals(full > 0, count.mark() == NodeCount.Mark.DROPPING, ring.name());
      }
    }
    report(capture).totals().dropped().forEach((cause, dropped) -> {
      PipelineNode node = new PipelineNode.Drop(DropCause.valueOf(cause.toUpperCase(Locale.ROOT)));
      assertEquals(dropped, Objects.requireNonNull(pipeline.count(node), cause).packets(), cause);
    });
  }

  private static long matching(CaptureReplay capture, String filter) throws Exception {
    FilterScan scan = new FilterScan(capture, FilterCompiler.compile(filter), () -> false);
    scan.run();
    return scan.result().size();
  }

  /** A click leaves as many packets as the picture says. */
  private static void requireFilters(CaptureReplay capture, Pipeline pipeline) throws Exception {
    for (Map.Entry<PipelineNode, NodeCount> node : pipeline.nodes().entrySet()) {
      String filter = node.getValue().filter();
      if (filter != null && !filter.isEmpty() && node.getValue().packets() >= 0) {
        long dropped = node.getKey() instanceof PipelineNode.Ring || node.getKey() instanceof PipelineNode.OtherRings
            ? full(pipeline, node.getKey())
            : 0;
        assertEquals(node.getValue().packets() + dropped, matching(capture, filter), node.getKey() + ": " + filter);
      }
    }
  }

  private static long full(Pipeline pipeline, PipelineNode ring) {
    EdgeCount drops = pipeline.count(new PipelineEdge(ring, new PipelineNode.Drop(DropCause.RING_FULL)));
    return drops == null ? 0 : drops.packets();
  }

  /** All packets' ways together are what the picture says of every node and edge. */
  private static void requireRoutes(CaptureReplay capture, Pipeline pipeline) throws IOException {
    Map<Object, Long> passed = new HashMap<>();
    capture.shown().withSession(session -> {
      for (long number = 1; number <= session.packets(); number++) {
        PacketRoute.of(pipeline, session.packet(number), capture.debugNics().list())
            .elements().forEach(element -> passed.merge(element, 1L, Long::sum));
      }
    });
    pipeline.edges().forEach((edge, count) -> {
      boolean partOfAll = edge.to() instanceof PipelineNode.DebugNic nic && !nic.name().equals("two");
      if (count.isKnown() && !partOfAll) {
        assertEquals(count.packets(), passed.getOrDefault(edge, 0L), edge.toString());
      }
    });
    pipeline.nodes().forEach((node, count) -> {
      boolean ring = node instanceof PipelineNode.Ring || node instanceof PipelineNode.OtherRings;
      boolean partOfAll = node instanceof PipelineNode.DebugNic nic && !nic.name().equals("two");
      if (count.packets() >= 0 && !partOfAll) {
        long full = ring ? full(pipeline, node) : 0;
        assertEquals(count.packets() + full, passed.getOrDefault(node, 0L), node.toString());
      }
    });
  }

  @Test
  void ofManyRingsTheBusiestAreShownAndTheRestTogether() throws IOException {
    try (CaptureReplay capture = replayed("nic: {rings: 40}\n")) {
      Pipeline pipeline = look(capture);
      List<RingResult> rings = report(capture).rings();
      long least = Long.MAX_VALUE;
      long most = 0;
      long others = 0;
      int shown = 0;
      for (RingResult ring : rings) {
        if (pipeline.count(new PipelineNode.Ring(ring.ring(), false)) != null) {
          least = Math.min(least, ring.packets());
          shown++;
        } else {
          most = Math.max(most, ring.packets());
          others += ring.packets();
        }
      }
      assertEquals(RingChoice.MOST, shown);
      assertTrue(least >= most, least + " and " + most);
      NodeCount rest = found(pipeline.count(new PipelineNode.OtherRings(false)));
      assertEquals(others, rest.packets());
      assertTrue(rest.detail().startsWith("25 rings, "), rest.detail());
    }
  }

  private static NodeCount found(@Nullable NodeCount count) {
    return Objects.requireNonNull(count);
  }

  @Test
  void aDestinationsRingsLeadToItsVirtualNic() throws IOException {
    try (CaptureReplay capture = replayed(TO_WEB)) {
      Pipeline pipeline = look(capture);
      PipelineNode web = new PipelineNode.VirtualNic("web");
      PipelineEdge shared = new PipelineEdge(new PipelineNode.Ring(4, false), web);
      // The device's own table names rings 4 and 5, too.
      assertFalse(found(pipeline.count(web)).packets() >= 0);
      assertFalse(Objects.requireNonNull(pipeline.count(shared)).isKnown());
      assertNull(pipeline.count(new PipelineEdge(new PipelineNode.Ring(2, false), web)));
      assertEquals("direction == received and eth.dst == 02:00:00:00:00:07", pipeline.filter(web));
    }
  }

  @Test
  void aRingOfMoreThanTwiceTheAverageIsHot() {
    RingSum sum = new RingSum(60, 0, 0);
    assertEquals(NodeCount.Mark.HOT, NodeTexts.rings("rx0", 1, sum, 4, 119, "").mark());
    assertEquals(NodeCount.Mark.NONE, NodeTexts.rings("rx0", 1, sum, 4, 120, "").mark());
    assertEquals("hot · 3 dropped", NodeTexts.rings("rx0", 1, new RingSum(60, 3, 3), 4, 119, "").badge());
  }

  @Test
  void edgesAreThickByTheLogarithm() {
    assertEquals(1, EdgeCount.of(0, false, 1_000_000).width());
    assertEquals(EdgeCount.WIDEST, EdgeCount.of(1_000_000, false, 1_000_000).width());
    // A thousandth is half of a million on a logarithmic scale.
    assertEquals(1 + Math.round(9 * 0.5), EdgeCount.of(999, false, 999_999).width());
    assertEquals(1, EdgeCount.of(EdgeCount.UNKNOWN, false, 10).width());
  }

  @Test
  void withoutPacketsThereIsNothingToShow() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(capture())) {
      assertNull(new PipelineWatch(capture).look());
    }
  }
}
