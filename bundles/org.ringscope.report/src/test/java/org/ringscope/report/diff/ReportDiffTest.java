package org.ringscope.report.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
}
