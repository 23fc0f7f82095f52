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

  @Test
  void numbersAndTimesReadTheSameEverywhere() {
    assertEquals("0", Quantities.grouped(0));
    assertEquals("999", Quantities.grouped(999));
    assertEquals("1,000", Quantities.grouped(1000));
    assertEquals("9,223,372,036,854,775,807", Quantities.grouped(Long.MAX_VALUE));
    // date -u -d @1491516383.915793 '+%F %T.%N'
    assertEquals("2017-04-06 22:06:23.915793000 UTC", Quantities.utc(1_491_516_383_915_793_000L));
    assertEquals("1969-12-31 23:59:59.999999999 UTC", Quantities.utc(-1));
    assertEquals("15.660456 s", Quantities.seconds(1_491_516_383_915_793_000L, 1_491_516_399_576_249_000L));
    assertEquals("-1 s", Quantities.seconds(1_000_000_000, 0));
    assertEquals("0 s", Quantities.seconds(7, 7));
    assertEquals("18446744073.709551615 s", Quantities.seconds(Long.MIN_VALUE, Long.MAX_VALUE));
    assertEquals("0.000000", Shares.decimal(0));
    assertEquals("0.333333", Shares.decimal(1 / 3.0));
    assertEquals("1.000000", Shares.decimal(1));
    assertEquals("66.7%", Shares.percent(2 / 3.0));
    assertEquals("100.0%", Shares.percent(1));
  }
}
