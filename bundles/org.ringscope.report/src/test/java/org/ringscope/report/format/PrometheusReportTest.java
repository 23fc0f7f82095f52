package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ReplayReport;
import org.ringscope.testing.Program;

class PrometheusReportTest {
  @Test
  void writesWhatAPersonExpects() throws IOException {
    GoldenFile.assertWrites("typical.prom", new PrometheusReport(), SampleReports.typical());
  }

  @Test
  void ringsAreToldApartByTheirLabels() throws IOException {
    var samples = PrometheusReader.read(GoldenFile.written(new PrometheusReport(), SampleReports.typical()));
    assertEquals("8000", samples.get("ringscope_ring_packets_total[device=eth0, direction=receive, ring=0]"));
    assertEquals("500", samples.get("ringscope_ring_packets_total[device=eth0, direction=send, ring=0]"));
  }

  @Test
  void timesAreSecondsWithAllTheirDigits() throws IOException {
    var samples = PrometheusReader.read(GoldenFile.written(new PrometheusReport(), SampleReports.typical()));
    assertEquals("1491516383.915793000", samples.get("ringscope_capture_start_timestamp_seconds[]"));
    assertEquals("1491516399.576249001", samples.get("ringscope_capture_end_timestamp_seconds[]"));
    assertEquals("1024", samples.get("ringscope_ring_descriptors[]"));
    var empty = PrometheusReader.read(GoldenFile.written(new PrometheusReport(), SampleReports.empty()));
    assertFalse(empty.containsKey("ringscope_capture_start_timestamp_seconds[]"), "no packet, no time");
  }

  @Test
  void zerosAreWrittenOnlyWhenAskedFor() throws IOException {
    String few = GoldenFile.written(new PrometheusReport(), SampleReports.typical());
    String all = GoldenFile.written(new PrometheusReport(true), SampleReports.typical());
    assertFalse(few.contains("ring=\"2\""));
    assertTrue(all.contains("ringscope_ring_packets_total{device=\"eth0\",ring=\"2\",direction=\"receive\"} 0\n"));
    assertTrue(PrometheusReader.read(all).size() > PrometheusReader.read(few).size());
  }

  @Test
  void framesOfAGroupSumUpToTheRingsPackets() throws IOException {
    var samples = PrometheusReader.read(GoldenFile.written(new PrometheusReport(), SampleReports.counted()));
    assertEquals("2", samples.get(
        "ringscope_ring_address_packets_total[address=unicast, device=eth0, direction=receive, ring=0]"));
    for (String group : new String[] {"address", "network", "transport", "size"}) {
      String metric = "ringscope_ring_" + group + "_packets_total[";
      assertEquals(3, samples.entrySet().stream().filter(sample -> sample.getKey().startsWith(metric))
          .mapToLong(sample -> Long.parseLong(sample.getValue())).sum(), group);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 300)
  void anyTextKeepsTheFormat(@ForAll("texts") String text) throws IOException {
    PrometheusReader.read(GoldenFile.written(new PrometheusReport(), SampleReports.with(text)));
  }

  @Test
  void promtoolFindsNothingToSay() throws Exception {
    Program.require("promtool");
    for (ReplayReport report : SampleReports.all()) {
      var promtool = new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
      try (var in = promtool.getOutputStream()) {
        new PrometheusReport().write(report, in);
      }
      String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(promtool.waitFor(1, TimeUnit.MINUTES));
      assertEquals("", said);
      assertEquals(0, promtool.exitValue());
    }
  }
}
