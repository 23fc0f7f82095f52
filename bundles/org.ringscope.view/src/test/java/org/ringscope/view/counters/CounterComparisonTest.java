package org.ringscope.view.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.statistics.MappedStatistics;
import org.ringscope.nic.statistics.StatisticsDifference;
import org.ringscope.nic.statistics.StatisticsText;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

class CounterComparisonTest {
  private static final String BEFORE =
      """
      driver: igb
      NIC statistics:
           rx_packets: 1000
           rx_bytes: 100000
           rx_queue_0_packets: 600
           rx_queue_0_drops: 7
           rx_missed_errors: 1
           tx_timeout_count: 0
           what_is_this: 5
      """;

  @Test
  void realCountersStandBesideTheModelsOfTheSamePlace() throws Exception {
    ReplayReport report = report();
    long packets = report.totals().received().packets();
    long bytes = report.totals().received().bytes();
    String after =
        BEFORE.replace(": 1000\n", ": " + (1000 + packets) + "\n")
            .replace(": 100000\n", ": " + (100_000 + bytes + 4 * packets) + "\n")
            .replace("rx_queue_0_drops: 7", "rx_queue_0_drops: 9");
    CounterComparison comparison = CounterComparison.of(report, difference(after));
    assertEquals(
        List.of("device", "device", "rx0", "rx0", "device", ""),
        comparison.rows().stream().map(CounterRow::place).toList());
    assertEquals(OptionalLong.of(0), row(comparison, "rx_packets").difference());
    assertEquals(OptionalLong.of(0), row(comparison, "rx_bytes").difference());
    assertEquals(
        OptionalLong.of(report.rings().getFirst().packets()), row(comparison, "rx_queue_0_packets").model());
    assertEquals(OptionalLong.of(2), row(comparison, "rx_queue_0_drops").difference());
    assertEquals(OptionalLong.empty(), row(comparison, "rx_missed_errors").model());
    assertTrue(row(comparison, "what_is_this").note().startsWith("unmapped"));
    assertTrue(comparison.summary().endsWith("1 unmapped, 1 of other things left out"), comparison.summary());
  }

  @Test
  void oneDumpSaysThatItBeganWithTheDriver() throws Exception {
    CounterComparison comparison = CounterComparison.of(report(), MappedStatistics.of(StatisticsText.read(BEFORE)));
    assertTrue(comparison.summary().startsWith("igb, one dump: everything since"), comparison.summary());
    assertEquals(1000, row(comparison, "rx_packets").real());
  }

  private static StatisticsDifference difference(String after) {
    return StatisticsDifference.of(
        MappedStatistics.of(StatisticsText.read(BEFORE)), MappedStatistics.of(StatisticsText.read(after)));
  }

  private static ReplayReport report() throws Exception {
    Path capture = SharedCaptures.files("basic").getFirst();
    ReplayRequest request = ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT).withFrames(true);
    return ReportAssembler.forScreen(Replay.run(request, Progress.NONE));
  }

  private static CounterRow row(CounterComparison comparison, String name) {
    return comparison.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }
}
