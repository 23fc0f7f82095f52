package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;
import org.ringscope.report.Totals.Traffic;

class TextReportTest {
  @Test
  void writesWhatAPersonExpects() throws IOException {
    GoldenFile.assertWrites("typical.txt", new TextReport(true), SampleReports.typical());
  }

  @Test
  void writesAsciiWhereTheTerminalShowsNoMore() throws IOException {
    GoldenFile.assertWrites("typical.ascii.txt", new TextReport(false), SampleReports.typical());
  }

  @Test
  void saysThatACaptureIsEmpty() throws IOException {
    GoldenFile.assertWrites("empty.txt", new TextReport(true), SampleReports.empty());
  }

  @Test
  void infoExplainsEachLimit() throws IOException {
    GoldenFile.assertWrites("typical.info.txt", new TextInfo(true), SampleReports.typical());
  }

  @Test
  void theVerdictComesFirst() {
    assertTrue(new TextReport(true).format(SampleReports.typical())
        .startsWith("verdict    captures/noon.pcapng is damaged"));
  }

  @Test
  void idleRingsOfLargeCardsAreSummedUp() {
    assertTrue(new TextReport(true).format(SampleReports.large()).contains("\n85 more rings without packets\n"));
  }

  @Test
  void lostPacketsAreNotPassedOver() {
    var good = SampleReports.empty();
    var bad = new ReplayReport(
        good.toolVersion(), good.scenario(), good.capture(), good.verdict(), good.rings(), good.deviceDrops(),
        new Totals(5, 4, 0, Counts.none(), new Traffic(5, 500), Traffic.NONE), good.protocols(), good.marks(),
        List.of(new StageResult("parse", 5, 0, 4, 0, 0, 0, 0, 0)), good.flows());
    assertTrue(new TextReport(true).format(bad)
        .contains("in 5 = delivered 4 + diverted 0 + dropped 0 ✗ does not add up in parse\n"));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 300)
  void anyTextStaysOnShortLinesThatNoTerminalObeys(@ForAll("texts") String text) {
    for (boolean unicode : new boolean[] {true, false}) {
      ReplayReport report = SampleReports.with(text);
      String written = new TextReport(unicode).format(report) + new TextInfo(unicode).format(report);
      for (String line : written.split("\n")) {
        assertTrue(line.codePointCount(0, line.length()) <= TextReport.WIDTH, line);
        line.codePoints().forEach(c -> assertTrue(unicode ? c >= ' ' && !Character.isISOControl(c)
            : c >= ' ' && c < 0x7F));
      }
    }
  }

  @Test
  void barsGrowByEighths() {
    assertEquals("", Glyphs.UNICODE.bar(0, 10));
    assertEquals("▏", Glyphs.UNICODE.bar(1e-9, 10));
    assertEquals("█████", Glyphs.UNICODE.bar(0.5, 10));
    assertEquals("█▎", Glyphs.UNICODE.bar(0.125, 10));
    assertEquals("#", Glyphs.ASCII.bar(1e-9, 10));
    assertEquals("##########", Glyphs.ASCII.bar(1, 10));
  }
}
