package org.ringscope.view.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.report.format.ReportFormat;

class ExportNameTest {
  @ParameterizedTest
  @CsvSource({
      "/tmp/web.pcap, /tmp/web.csv, /tmp/web-packets.pcapng",
      "/tmp/web.PCAPNG.gz, /tmp/web.csv, /tmp/web-packets.pcapng",
      "/tmp/a.b.cap.zst, /tmp/a.b.csv, /tmp/a.b-packets.pcapng",
      "/tmp/trace, /tmp/trace.csv, /tmp/trace-packets.pcapng",
      "/tmp/.pcap, /tmp/.pcap.csv, /tmp/.pcap-packets.pcapng"
  })
  void proposalsStandBesideTheCapture(Path capture, Path report, Path packets) {
    assertEquals(report, ExportName.ofReport(capture, ReportFormat.CSV));
    assertEquals(packets, ExportName.ofPackets(capture));
  }

  @ParameterizedTest
  @CsvSource({
    "web.json, web.html", "web.PROM, web.html", "web.html, web.html", "web.txt, web.txt.html", "web, web.html"
  })
  void anotherFormatChangesTheEnding(String file, String changed) {
    assertEquals(changed, ExportName.withEnding(file, ReportFormat.HTML));
  }
}
