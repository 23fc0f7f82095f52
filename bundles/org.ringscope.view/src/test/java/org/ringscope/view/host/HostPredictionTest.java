package org.ringscope.view.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.sample.Sample;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.counters.CountersTable;

class HostPredictionTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ReplayReport replay(Path capture, Scenario scenario) throws IOException {
    try (CaptureReplay replay = new CaptureReplay(capture, scenario)) {
      replay.run(() -> false);
      ReplayReport report = replay.report();
      assertNotNull(report);
      return report;
    }
  }

  /** What ethtool -S would print if the card did as the model, times a factor. */
  private static String counters(ReplayReport report, long factor, long start) {
    return "NIC statistics:\n" + report.rings().stream()
        .filter(ring -> ring.direction() == RingResult.Direction.RECEIVE)
        .map(ring -> "     rx_queue_" + ring.ring() + "_packets: " + (start + factor * ring.packets()) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void countersAloneLeaveTheCardAsItIs() throws IOException, InterruptedException {
    Path capture = Sample.HOT_QUEUE.writeTo(folder);
    ReplayReport report = replay(capture, Scenario.DEFAULT);
    Path before = write("ethtool-S.1", "driver: igb\n" + counters(report, 0, 1000));
    Path after = write("ethtool-S.2", "driver: igb\n" + counters(report, 1, 1000));
    HostFindings findings = HostFindings.read(List.of(before, after));
    assertFalse(findings.cardShown());
    CountersTable table = CountersTable.of(report, findings.counters().orElseThrow());
    assertEquals(8, table.lines().size());
    assertEquals(List.of("0"), table.lines().stream().map(line -> line.cells().get(5)).distinct().toList());

    HostPrediction made = HostPrediction.of(capture, Scenario.DEFAULT, Optional.of(findings), Progress.NONE);
    assertNotNull(made);
    assertEquals("explained", made.report().verdict().kind());
    PredictionTable rows = PredictionTable.of(made.report());
    assertEquals(8, rows.rings().size());
    assertEquals("0.0 points", rows.rings().getFirst().get(5));
    assertTrue(rows.verdict().getFirst().startsWith("Verdict: as "), rows.verdict().getFirst());
  }

  @Test
  void ofOneDumpSharesAreCompared() throws IOException {
    Path capture = Sample.HOT_QUEUE.writeTo(folder);
    ReplayReport report = replay(capture, Scenario.DEFAULT);
    HostFindings findings =
        HostFindings.read(List.of(write("ethtool-S", "driver: igb\n" + counters(report, 10, 0))));
    CountersTable table = CountersTable.of(report, findings.counters().orElseThrow());
    assertTrue(table.summary().endsWith("shares are compared"), table.summary());
    assertTrue(table.lines().stream().noneMatch(CountersTable.Line::differs), table.lines().toString());
    assertEquals("0.0 points", table.lines().getFirst().cells().get(5));
  }

  @Test
  void aTableShownIsTheCardsOwn() throws IOException {
    Path table = write("ethtool-x", """
        RX flow hash indirection table for eth7 with 4 RX ring(s):
            0:      0     1     2     3     0     1     2     3
            8:      0     1     2     3     0     1     2     3
        RSS hash key:
        6d:5a:56:da:25:5b:0e:c2:41:67:25:3d:43:a3:8f:b0:d0:ca:2b:cb:\
        ae:7b:30:b4:77:cb:2d:a3:80:30:f2:0c:6a:42:b7:3b:be:ac:01:fa
        RSS hash function:
            toeplitz: on
            xor: off
            crc32: off
        """);
    HostFindings findings = HostFindings.read(List.of(table));
    assertTrue(findings.cardShown());
    assertEquals(4, findings.profile().rings());
    assertEquals("eth7", findings.profile().name());
    assertTrue(findings.counters().isEmpty());
  }

  @Test
  void ofSeveralDevicesTheFirstThatTellsAnythingIsTakenAndAnyOtherCanBe() throws IOException {
    String channels = "Channel parameters for %s:\nCurrent hardware settings:\nCombined:\t%d\n";
    HostFindings first = HostFindings.read(List.of(
        write("i", "# ethtool -i lo0\ndriver: dummy\n"),
        write("l", channels.formatted("eth0", 3) + channels.formatted("eth1", 5))));
    assertEquals(List.of("lo0", "eth0", "eth1"), first.devices());
    assertEquals("eth0", first.device());
    assertEquals(3, first.profile().rings());
    HostFindings other = first.of("eth1");
    assertEquals("eth1", other.device());
    assertEquals(5, other.profile().rings());
    assertEquals(first.devices(), other.devices());
    assertTrue(String.valueOf(assertThrows(IOException.class, () -> first.of("lo0")).getMessage()).contains("lo0"));
    assertThrows(IOException.class, () -> first.of("eth2"));
  }

  @Test
  void whatIsNoDumpIsRefusedInWords() throws IOException {
    Path wrong = write("letter.txt", "Dear reader\n");
    IOException told = assertThrows(IOException.class, () -> HostFindings.read(List.of(wrong)));
    assertTrue(String.valueOf(told.getMessage()).contains("no output of ethtool"), told.getMessage());
    assertThrows(IOException.class, () -> OpenedArchive.open(wrong, folder));
  }
}
