package org.ringscope.view.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ReportExport;

/** On a burst of ten frames, each of which takes the host a millisecond: a ring of n descriptors drops 10 - n. */
class ReplayComparisonTest {
  private static final long START = 1_700_000_000_000_000_000L;

  @TempDir Path folder;

  private static Scenario scenario(int rings, int ringSize) {
    return Scenario.DEFAULT
        .withProfile(NicProfile.GENERIC.withRings(rings).withRingSize(ringSize))
        .withHost(HostText.parse("1ms/packet"));
  }

  private CaptureReplay burst() throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      packets.add(new CaptureFiles.Packet(START + i, new byte[60]));
    }
    Path file = folder.resolve("burst.pcap");
    CaptureFiles.write(file, packets);
    return new CaptureReplay(file, scenario(1, 4));
  }

  private static List<String> texts(RingRow row) {
    return Arrays.stream(RingColumn.values()).map(row::text).toList();
  }

  private static ReplayReport report(CaptureReplay capture) {
    return Objects.requireNonNull(capture.report());
  }

  @Test
  void theReplayBeforeIsKeptAndCompared() throws IOException {
    try (CaptureReplay capture = burst()) {
      capture.run(() -> false);
      assertNull(capture.reportBefore());
      capture.wish(scenario(2, 10));
      capture.run(() -> false);
      ReplayReport before = Objects.requireNonNull(capture.reportBefore());
      ReplayComparison comparison = ReplayComparison.of(before, report(capture));
      // What has no addresses isn't hashed: ring 0.
      assertEquals(List.of("rx0", "4", "10", "+6", "6", "0", "−6"), texts(comparison.rings().get(0)));
      assertEquals(List.of("rx1", "–", "0", "", "–", "0", ""), texts(comparison.rings().get(1)));
      assertEquals(List.of("all", "4", "10", "+6", "6", "0", "−6"), texts(comparison.rings().getLast()));
      assertTrue(comparison.settings().contains("ring size: 4 → 10"), comparison.settings().toString());
      assertTrue(comparison.summary().endsWith("drops 6 → 0"), comparison.summary());
      List<String> causes = comparison.causes().stream()
          .map(row -> row.name() + " " + row.before() + " " + row.after() + " " + row.difference()).toList();
      assertTrue(causes.contains("totals: dropped 6 0 −6"), causes.toString());
      assertTrue(causes.stream().anyMatch(cause -> cause.startsWith("drops: ring full 6 ")), causes.toString());
    }
  }

  @Test
  void anExportedReportIsReadBack() throws IOException {
    try (CaptureReplay capture = burst()) {
      capture.run(() -> false);
      Path file = folder.resolve("report.json");
      ReportExport.write(report(capture), ReportFormat.JSON, file, () -> false);
      ReplayComparison same = ReplayComparison.of(ReportFile.read(file), report(capture));
      assertEquals(List.of(), same.causes());
      assertEquals("The same settings · drops 6 → 6", same.summary());
    }
  }

  @Test
  void whatIsNoReportIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "{}");
    assertThrows(IOException.class, () -> ReportFile.read(file));
    assertThrows(IOException.class, () -> ReportFile.read(folder));
    assertThrows(IOException.class, () -> ReportFile.read(folder.resolve("missing.json")));
  }
}
