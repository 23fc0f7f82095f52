package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.report.read.ReportReader;

class PlacementFormatsTest {
  private static final long START = 1_700_000_000_000_000_000L;

  private static SortedMap<String, Long> fates(long direct, long reshuffled, long copied, long held) {
    return new TreeMap<>(Map.of("direct", direct, "reshuffled", reshuffled, "copied", copied, "held", held));
  }

  private static SortedMap<String, Long> causes(long outOfOrder, long duplicate, long noBuffer) {
    return new TreeMap<>(
        Map.of(
            "out_of_order", outOfOrder, "duplicate", duplicate, "no_buffer", noBuffer, "no_header_split", 0L,
            "crosses_buffer", 0L, "less_than_a_descriptor", 0L));
  }

  /** A buffer of 1,000 bytes across the end of the sequence numbers, 30 of them missing, 20 not there yet. */
  private static BufferResult buffer() {
    return new BufferResult(
        "A", 1000, 4_294_967_290L, 993, START, fates(700, 200, 0, 50), causes(200, 0, 50), 30, START + 1_500_000,
        START + 2_000_000_000, START + 2_500_000_000L, 7_000,
        new TreeMap<>(Map.of("full", 1L, "fin", 1L, "push", 2L)));
  }

  private static DirectionResult direction(List<BufferResult> buffers) {
    return new DirectionResult(
        3, false, "tcp4 10.0.0.2:80 > 10.0.0.1:1024", "closed",
        new TreeMap<>(Map.of("missing_bytes", 8L, "segments", 5L)), fates(750, 250, 0, 0), causes(200, 50, 0), 100, 0,
        new TreeMap<>(Map.of("full", 1L)), 0, 0, "stream-3-dir1.bin", buffers, buffers.size());
  }

  private static PlacementReport report(List<BufferResult> buffers) {
    return report(buffers, START);
  }

  private static PlacementReport report(List<BufferResult> buffers, long start) {
    return new PlacementReport(
        "0.1.0", List.of("a.pcap"), start, "a card", "a buffer", "", List.of(direction(buffers)), 4, 0,
        new TreeMap<>(), List.of("A remark."), null, null);
  }

  private static PlacementReport compared() {
    return compared(START);
  }

  private static PlacementReport compared(long start) {
    PlacementVariant yours = new PlacementVariant("yours", "", fates(750, 250, 0, 0), causes(200, 50, 0), List.of());
    PlacementVariant better = new PlacementVariant(
        "a better card", "money", fates(1000, 0, 0, 0), causes(0, 0, 0), List.of("out_of_order", "duplicate"));
    PlacementVariant same = new PlacementVariant(
        "a better card, more buffers", "money", fates(1000, 0, 0, 0), causes(0, 0, 0), List.of());
    PlacementVariant worse = new PlacementVariant(
        "no buffers", "", fates(0, 0, 0, 1000), causes(0, 0, 1000), List.of());
    return report(List.of(), start).withComparison(
        new PlacementComparison(yours, List.of(better, same, worse), List.of("Buy a better card.")));
  }

  @Test
  void theTableHasALineADirection() {
    assertEquals(
        List.of(
            "card       a card",
            "buffers    a buffer",
            "",
            "STREAM  FLOW                              BYTES  DIRECT  RESHUFFLED  COPIED  HELD  MISSING"
                + "  MOSTLY BECAUSE",
            "     3  tcp4 10.0.0.2:80 > 10.0.0.1:1024  1,000   75.0%       25.0%                      8  out of order",
            "note       A remark."),
        PlacementText.format(report(List.of()), false).lines().toList());
  }

  @Test
  void aStreamThatStandsAloneHasALineABuffer() {
    assertEquals(
        List.of(
            "posted     for tcp4 10.0.0.2:80 > 10.0.0.1:1024, times in seconds after the first packet",
            "BUFFER     EXPECTS  UP TO  DIRECT  RESHUFFLED  HELD  MISSING  EMPTY     FIRST      LAST"
                + "      WAIT  HANDED OVER                   MOSTLY BECAUSE",
            "A       4294967290    993     700         200    50       30     20  0.001500  2.000000"
                + "  0.000007  full 2.500000, 1 fin, 2 push  out of order",
            "           1 more buffer left out"),
        PlacementText.format(report(List.of(buffer())), false).lines().skip(6).limit(4).toList());
  }

  @Test
  void otherSettingsStandBesideYours() {
    assertEquals(
        List.of(
            "SETTINGS       DIRECT  CHANGE  RESHUFFLED  COPIED    HELD  MOSTLY BECAUSE  REMOVES",
            "yours           75.0%               25.0%                  out of order",
            "a better card  100.0%  +25.0%                                              out of order, duplicate",
            "no buffers       0.0%  -75.0%                      100.0%  no buffer",
            "",
            "           1 other setting tried came to the same as one of these (see --json).",
            "suggestion Buy a better card."),
        PlacementText.format(compared(), false).lines().skip(3).limit(7).toList());
  }

  @Test
  void jsonIsValid() throws IOException {
    PlacementReport nothing = new PlacementReport(
        "1", List.of(), 0, "", "", "", List.of(), 0, 0, new TreeMap<>(), List.of(), null, null);
    for (PlacementReport report : List.of(report(List.of()), report(List.of(buffer())), compared(), nothing)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PlacementJson.write(report, out);
      Schemas.assertValid(PlacementJson.SCHEMA, out.toString(StandardCharsets.UTF_8));
    }
  }

  private static ReplayReport placed() {
    return SampleReports.empty().withPlacement(compared());
  }

  @Test
  void theJsonReportHoldsTheSameDocument() throws IOException {
    String json = GoldenFile.written(new JsonReport(), placed());
    Schemas.assertValid(JsonReport.SCHEMA, json);
    String section = Schemas.MAPPER.readTree(json).get("placement").toString();
    Schemas.assertValid(PlacementJson.SCHEMA, section);
    ByteArrayOutputStream alone = new ByteArrayOutputStream();
    PlacementJson.write(compared(), alone);
    assertEquals(Schemas.MAPPER.readTree(alone.toByteArray()), Schemas.MAPPER.readTree(section));
    assertEquals(placed().withPlacement(compared(0)),
        ReportReader.read(json.getBytes(StandardCharsets.UTF_8), "r.json"), "the empty capture has no first packet");
  }

  /** 440 units are the whole of a stream: three quarters of them are direct. */
  @Test
  void thePageShowsTheFatesOfEachStreamAsABar() throws IOException {
    String page = GoldenFile.written(new HtmlReport(), placed());
    String chart = page.substring(page.indexOf("placement-0"));
    List<String> widths = Pattern.compile("<rect class=\"bar\" [^>]*width=\"([0-9]+)\"").matcher(chart).results()
        .map(found -> found.group(1)).toList();
    assertEquals(List.of("330", "110"), widths);
    assertTrue(page.contains("stream 3 backward</text>"), page);
    assertTrue(page.contains("75.0% direct</text>"), page);
    assertTrue(page.contains("<td class=\"t\">a better card</td><td class=\"n\">100.0%</td>"), page);
    assertTrue(page.contains("<p>Buy a better card.</p>"), page);
    assertFalse(GoldenFile.written(new HtmlReport(), SampleReports.empty()).contains("posted buffers"));
    String alone = GoldenFile.written(
        new HtmlReport(), SampleReports.empty().withPlacement(report(List.of(buffer()))));
    assertTrue(alone.contains("<td>A</td><td class=\"n\">4294967290</td><td class=\"n\">993</td>"), alone);
    assertTrue(alone.contains("<p>1 more buffer left out</p>"), alone);
  }

  @Test
  void theSheetHasARowAFateAndARowACause() throws IOException {
    List<String> rows = GoldenFile.written(new CsvReport(), placed()).lines()
        .filter(line -> line.startsWith("placement") && !line.contains(",0.000000,")).toList();
    String name = ",3 tcp4 10.0.0.2:80 > 10.0.0.1:1024,,,,";
    assertEquals(
        List.of(
            "placement" + name + "750,,0.750000,,,direct", "placement" + name + "250,,0.250000,,,reshuffled",
            "placement_cause" + name + "50,,0.050000,,,duplicate",
            "placement_cause" + name + "200,,0.200000,,,out_of_order"),
        rows);
  }

  @Test
  void metricsAreOfAllStreams() throws IOException {
    Map<String, String> samples = PrometheusReader.read(GoldenFile.written(new PrometheusReport(), placed()));
    assertEquals("750", samples.get("ringscope_placed_payload_bytes_total[fate=direct]"));
    assertEquals("250", samples.get("ringscope_placed_payload_bytes_total[fate=reshuffled]"));
    assertEquals("200", samples.get("ringscope_indirect_payload_bytes_total[cause=out_of_order]"));
  }
}
