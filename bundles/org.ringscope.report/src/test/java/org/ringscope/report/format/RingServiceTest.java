package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Interrupts and polls stand in a report where the host took time to serve the rings, and only there. */
class RingServiceTest {
  private static String written(ReportWriter writer, boolean served) throws IOException {
    return GoldenFile.written(writer, served ? SampleReports.served() : SampleReports.typical());
  }

  @Test
  void theTableShowsInterruptsAndPolls() {
    String table = new TextReport(false).format(SampleReports.served());
    assertTrue(table.contains("INTRS  POLLS"), table);
    assertTrue(table.contains("  70     80"), table);
    assertFalse(new TextReport(false).format(SampleReports.typical()).contains("INTRS"));
  }

  @Test
  void jsonHasThemForTheReceiveRingOnly() throws IOException {
    String json = written(new JsonReport(), true);
    assertEquals(2, json.split("\"interrupts\"").length);
    assertTrue(json.replaceAll("\\s", "").contains(
        "\"interrupts\":70,\"polls\":80,\"polled_packets\":640,\"most_waiting\":512"), json);
    assertFalse(written(new JsonReport(), false).contains("interrupts"));
  }

  @Test
  void csvHasAColumnForEach() throws IOException {
    String csv = written(new CsvReport(), true);
    assertTrue(csv.lines().findFirst().orElseThrow().contains("interrupts,polls,polled_packets,most_waiting"), csv);
    assertTrue(csv.contains(",70,80,640,512,"), csv);
    assertFalse(written(new CsvReport(), false).contains("polls"));
  }

  @Test
  void prometheusHasACounterForEach() throws IOException {
    String text = written(new PrometheusReport(), true);
    assertTrue(text.contains("ringscope_ring_interrupts_total{"), text);
    assertFalse(written(new PrometheusReport(), false).contains("polls"));
  }
}
