package org.ringscope.report.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ringscope.report.AnyReports;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.format.SampleReports;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;

class ReportDiffTest {
  @Provide
  Arbitrary<ReplayReport> reports() {
    return AnyReports.any();
  }

  @Property(tries = 200)
  void aReportDoesNotDifferFromItself(@ForAll("reports") ReplayReport report) {
    assertTrue(ReportDiff.of(report, report).isEmpty());
  }

  /** Each report's rings summed up in a map of its own are the reference. */
  @Property(tries = 200)
  void ringsDifferByWhatTheyGainedOrLost(@ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b) {
    long expected = packets(b) - packets(a);
    long told = ReportDiff.of(a, b).of(DiffSection.RING_PACKETS).stream().mapToLong(CountChange::difference).sum();
    assertEquals(expected, told);
  }

  private static long packets(ReplayReport report) {
    return report.rings().stream().mapToLong(RingResult::packets).sum();
  }

  @Property(tries = 200)
  void theOtherWayRoundIsTheNegative(@ForAll("reports") ReplayReport a, @ForAll("reports") ReplayReport b) {
    assertEquals(differences(ReportDiff.of(a, b), 1), differences(ReportDiff.of(b, a), -1));
  }

  private static Map<String, Long> differences(ReportDiff diff, int sign) {
    return diff.counts().stream().collect(Collectors.toMap(
        change -> change.section() + "|" + change.name(), change -> sign * change.difference()));
  }

  @Test
  void theLargestDifferenceComesFirst() {
    List<CountChange> rings = ReportDiff.of(SampleReports.empty(), SampleReports.typical())
        .of(DiffSection.RING_PACKETS);
    assertEquals(List.of("rx0", "rx1", "tx0", "rx3", "rx4", "rx5", "rx6", "rx7"),
        rings.stream().map(CountChange::name).toList());
    CountChange first = rings.getFirst();
    assertEquals(8_000, first.difference());
    assertNull(first.ratio(), "nothing to compare with");
    CountChange gone = rings.getLast();
    assertEquals(0L, gone.before());
    assertNull(gone.after(), "the ring is not there");
  }

  @Test
  void partsAreOfTheValueBefore() {
    CountChange half = new CountChange(DiffSection.RING_PACKETS, "rx0", 200L, 300L);
    assertEquals(0.5, half.ratio());
    assertEquals(-1.0, new CountChange(DiffSection.RING_PACKETS, "rx0", 200L, null).ratio());
  }

  @Test
  void settingsAreNamedAsInTheReport() {
    Map<String, String> after = ReportDiff.of(SampleReports.typical(), SampleReports.empty()).settings().stream()
        .collect(Collectors.toMap(SettingChange::name, SettingChange::after));
    assertEquals("8", after.get("scenario.rings"));
    assertEquals("-", after.get("capture.file"));
    assertEquals("", after.get("scenario.filter"));
    assertTrue(!after.containsKey("scenario.profile"), after::toString);
  }

  private static SortedMap<String, Long> counts(String first, long one, String second, long other) {
    return new TreeMap<>(Map.of(first, one, second, other));
  }

  private static DirectionResult direction(int stream, long direct, long held, long missing) {
    return new DirectionResult(
        stream, true, "a > b", "open", counts("segments", 10, "missing_bytes", missing),
        counts("direct", direct, "held", held), counts("no_buffer", held, "duplicate", 0), 0, 0,
        counts("full", stream + 1, "timeout", 2), 0, 0, null, List.of(), 0);
  }

  private static ReplayReport placed(String card, DirectionResult... directions) {
    return SampleReports.typical().withPlacement(new PlacementReport(
        "0.1.0", List.of(), 0, card, "pages", "", List.of(directions), 7, 0, new TreeMap<>(), List.of(), null, null));
  }

  @Test
  void placementDiffersInAllStreamsTogether() {
    ReportDiff diff = ReportDiff.of(
        placed("a card", direction(0, 100, 50, 3), direction(1, 200, 0, 0)),
        placed("a better card", direction(0, 310, 40, 0)));
    assertEquals(List.of(new SettingChange("placement.card", "a card", "a better card")), diff.settings());
    assertEquals(
        List.of(
            new CountChange(DiffSection.PLACED_BYTES, "direct", 300L, 310L),
            new CountChange(DiffSection.PLACED_BYTES, "held", 50L, 40L),
            new CountChange(DiffSection.PLACED_BYTES, "missing_bytes", 3L, 0L),
            new CountChange(DiffSection.PLACEMENT_CAUSES, "no_buffer", 50L, 40L),
            new CountChange(DiffSection.PLACED_STREAMS, "directions with payload", 2L, 1L),
            new CountChange(DiffSection.PLACED_SEGMENTS, "segments", 20L, 10L),
            new CountChange(DiffSection.HAND_OVERS, "full", 3L, 1L),
            new CountChange(DiffSection.HAND_OVERS, "timeout", 4L, 2L)),
        diff.counts());
  }

  @Test
  void placementThatOnlyOneReportHasIsNewOrGone() {
    ReportDiff diff = ReportDiff.of(SampleReports.typical(), placed("a card", direction(0, 100, 0, 0)));
    assertEquals(
        List.of(new SettingChange("placement.card", "", "a card"), new SettingChange("placement.buffers", "", "pages")),
        diff.settings());
    CountChange first = diff.of(DiffSection.PLACED_BYTES).getFirst();
    assertNull(first.before());
    assertEquals(100L, first.after());
  }
}
