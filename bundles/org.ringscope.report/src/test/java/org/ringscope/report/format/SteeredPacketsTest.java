package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.diff.CountChange;
import org.ringscope.report.diff.DiffSection;
import org.ringscope.report.diff.ReportDiff;
import org.ringscope.report.merge.ReportMerge;
import org.ringscope.report.read.ReportReader;

/** Packets that follow their flow's sent ones stand in every format where there are any, and only there. */
class SteeredPacketsTest {
  private static String steered(ReportWriter writer) throws IOException {
    return GoldenFile.written(writer, SampleReports.steered());
  }

  @Test
  void noFormatNamesThemWhereThereAreNone() throws IOException {
    List<ReportWriter> formats =
        List.of(new JsonReport(), new CsvReport(), new HtmlReport(), new PrometheusReport(true));
    for (ReportWriter writer : formats) {
      assertFalse(GoldenFile.written(writer, SampleReports.typical()).matches("(?is).*\\bsteered\\b.*"));
    }
  }

  @Test
  void csvHasAColumn() throws IOException {
    List<String> lines = steered(new CsvReport()).lines().toList();
    int column = List.of(lines.getFirst().split(",")).indexOf("steered");
    assertEquals("0", lines.get(1).split(",", -1)[column]);
    assertEquals("250", lines.get(2).split(",", -1)[column]);
    assertEquals("", lines.get(3).split(",", -1)[column]);
  }

  @Test
  void theHtmlTableHasAColumn() throws IOException {
    String page = steered(new HtmlReport());
    assertTrue(page.contains("<th class=\"n\">Steered</th>"), page);
    assertTrue(page.contains("<td class=\"n\">250</td>"), page);
  }

  @Test
  void prometheusHasASeriesForRingsWithAny() throws IOException {
    Map<String, String> samples = PrometheusReader.read(steered(new PrometheusReport()));
    String metric = "ringscope_ring_steered_packets_total";
    assertEquals("250", samples.get(metric + "[device=eth0, direction=receive, ring=1]"));
    assertEquals(1, samples.keySet().stream().filter(series -> series.startsWith(metric)).count());
  }

  @Test
  void readingMergingAndComparingKeepThem() throws Exception {
    byte[] json = steered(new JsonReport()).getBytes(StandardCharsets.UTF_8);
    ReplayReport read = ReportReader.read(json, "a.json");
    assertEquals(List.of(0L, 250L), read.rings().stream().map(RingResult::steered).toList());
    ReplayReport twice = ReportMerge.merge(read, read);
    assertEquals(List.of(0L, 500L), twice.rings().stream().map(RingResult::steered).toList());
    List<CountChange> changes = ReportDiff.of(read, twice).of(DiffSection.RING_STEERED);
    assertEquals(List.of(new CountChange(DiffSection.RING_STEERED, "rx1", 250L, 500L)), changes);
  }
}
