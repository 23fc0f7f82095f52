package org.ringscope.report.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.report.AnyReports;
import org.ringscope.report.FlowResult;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.format.SampleReports;
import org.ringscope.report.format.TextReport;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementMergeSummary;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.report.read.ReportReader;

class ReportMergeTest {
  @Provide
  Arbitrary<ReplayReport> reports() {
    return AnyReports.any();
  }

  @Property(tries = 300)
  void orderDoesNotMatter(@ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b) throws IOException {
    assertEquals(json(ReportMerge.merge(a, b)), json(ReportMerge.merge(b, a)));
  }

  @Property(tries = 300)
  void groupingDoesNotMatter(
      @ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b, @ForAll("reports") ReplayReport c)
      throws IOException {
    String right = json(ReportMerge.merge(a, ReportMerge.merge(b, c)));
    String left = json(ReportMerge.merge(ReportMerge.merge(a, b), c));
    assertEquals(right, left);
  }

  @Property(tries = 300)
  void aMergedReportIsReadBackAndMergedOn(
      @ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b, @ForAll("reports") ReplayReport c)
      throws IOException {
    ReplayReport fromFile = read(json(ReportMerge.merge(a, b)));
    assertEquals(json(ReportMerge.merge(ReportMerge.merge(a, b), c)), json(ReportMerge.merge(fromFile, c)));
  }

  /** The reference adds up in its own way: every ring and cause by itself, into a map of texts. */
  @Property(tries = 300)
  void everyRingAndCauseIsTheSumOfBoth(@ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b) {
    Map<String, Long> expected = new TreeMap<>();
    addTo(expected, a);
    addTo(expected, b);
    Map<String, Long> merged = new TreeMap<>();
    addTo(merged, ReportMerge.merge(a, b));
    assertEquals(expected, merged);
  }

  private static void addTo(Map<String, Long> counts, ReplayReport report) {
    for (RingResult ring : report.rings()) {
      String name = ring.device() + '|' + ring.name() + '|';
      counts.merge(name + "packets", ring.packets(), Long::sum);
      counts.merge(name + "bytes", ring.bytes(), Long::sum);
      ring.drops().forEach((cause, count) -> counts.merge(name + cause, count, Long::sum));
    }
    counts.merge("in", report.totals().in(), Long::sum);
    counts.merge("captured", report.capture().packets(), Long::sum);
    counts.merge("dropped", report.totals().droppedInAll(), Long::sum);
    if (report.placement() != null) {
      addTo(counts, report.placement());
    }
    report.flows().forEach(flow -> counts.merge(flow.flow() + '|' + flow.ring(), flow.packets(), Long::sum));
  }

  private static void addTo(Map<String, Long> counts, PlacementReport placement) {
    counts.merge("streams", placement.streams(), Long::sum);
    counts.merge("untracked", placement.untracked(), Long::sum);
    placement.fragments().forEach((id, count) -> counts.merge(id, count, Long::sum));
    for (String remark : placement.remarks()) {
      counts.merge("remark " + remark, 1L, Long::sum);
    }
    for (DirectionResult direction : placement.directions()) {
      counts.merge(direction.toString(), 1L, Long::sum);
    }
    placement.fates().forEach((fate, bytes) -> counts.merge("placed " + fate, bytes, Long::sum));
    placement.causes().forEach((cause, bytes) -> counts.merge("placed " + cause, bytes, Long::sum));
  }

  private static ReplayReport placed(String buffers, @Nullable PlacementComparison comparison) {
    return SampleReports.typical().withPlacement(new PlacementReport(
        "0.1.0", List.of(buffers + ".pcap"), 0, "a card", buffers, "", List.of(), 2, 0, new TreeMap<>(), List.of(),
        comparison, null));
  }

  @Test
  void whatWasPlacedOtherwiseIsNamed() {
    PlacementVariant yours = new PlacementVariant("yours", "", new TreeMap<>(), new TreeMap<>(), List.of());
    ReplayReport compared = placed("pages", new PlacementComparison(yours, List.of(), List.of()));
    ReplayReport merged = ReportMerge.merge(ReportMerge.merge(placed("a ring", null), compared), placed("pages", null));
    PlacementReport placement = merged.placement();
    assertEquals("a ring", placement.buffers());
    assertEquals(
        new PlacementMergeSummary(3, List.of(new PlacementSetup("a card", "pages", "")), 1), placement.merged());
    assertEquals(List.of("a ring.pcap", "pages.pcap", "pages.pcap"), placement.captures());
    String text = new TextReport(false).format(ReportMerge.merge(merged, SampleReports.typical()));
    String words = String.join(" ", text.split("\\s+"));
    assertTrue(words.contains("one report of 4 replays; "), text);
    assertTrue(words.contains("3 of them placed TCP payload, each with numbers of its own for streams, with different"
        + " buffers (a ring or pages); what other settings of placement come to, tried in 1, is left out"), text);
    assertTrue(words.contains("placement 0 bytes of 6 TCP streams"), text);
  }

  @Test
  void oneThatPlacedNothingChangesNothing() {
    ReplayReport placed = placed("pages", null);
    assertEquals(placed.placement(), ReportMerge.merge(SampleReports.empty(), placed).placement());
  }

  @Test
  void settingsThatDifferAreNamed() {
    ReplayReport merged = ReportMerge.merge(SampleReports.typical(), SampleReports.empty());
    assertEquals(4, merged.scenario().rings());
    assertEquals(List.of(8), merged.merged().otherScenarios().stream().map(other -> other.rings()).toList());
    assertEquals(2, merged.merged().reports());
    assertEquals(List.of(), ReportMerge.merge(SampleReports.typical(), SampleReports.typical()).merged()
        .otherScenarios());
  }

  @Test
  void protocolsThatOneDidNotCountAreLeftOut() {
    assertTrue(ReportMerge.merge(SampleReports.typical(), SampleReports.empty()).protocols().counts().isEmpty());
  }

  /**
   * The typical report replays 12,000 packets and lists flows of 6,000 and 1,500: a third may have 1,500, as much as
   * the smallest listed. The other one lists no flow, so any may be missing.
   */
  @Test
  void whatTheListsOfFlowsMayMissIsTold() {
    ReplayReport without = with(SampleReports.typical(), List.of());
    assertEquals(1_500 + 12_000,
        ReportMerge.merge(SampleReports.typical(), without).merged().unlistedFlowPackets());
    ReplayReport whole = with(SampleReports.typical(), List.of(new FlowResult("a", "rx0", 11_999, 1),
        new FlowResult("b", "rx0", 1, 1)));
    assertEquals(0, ReportMerge.merge(whole, whole).merged().unlistedFlowPackets());
  }

  @Test
  void countsBeyondALongAreRefused() {
    assertThrows(ArithmeticException.class, () -> ReportMerge.merge(SampleReports.large(), SampleReports.large()));
  }

  private static ReplayReport with(ReplayReport report, List<FlowResult> flows) {
    return new ReplayReport(report.toolVersion(), report.scenario(), report.capture(), report.verdict(), report.rings(),
        report.deviceDrops(), report.totals(), report.protocols(), report.marks(), report.stages(), flows);
  }

  private static ReplayReport read(String json) throws IOException {
    return ReportReader.read(json.getBytes(StandardCharsets.UTF_8), "merged.json");
  }

  private static String json(ReplayReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
