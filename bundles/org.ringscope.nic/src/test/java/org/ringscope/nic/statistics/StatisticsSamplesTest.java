package org.ringscope.nic.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.statistics.dialect.ByteBasis.Held;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.testing.SharedCaptures;

/** The real dumps of the shared collection. Expected numbers were read in the files by eye. */
class StatisticsSamplesTest {
  /** What a per-queue line looks like to somebody who knows no table: a direction, a number, what is counted. */
  private static final Pattern LOOKS_PER_QUEUE =
      Pattern.compile(
          "\\s*(.*(rx|tx)[-_]?(queue_)?\\d+[-_.].*|queue_\\d+_.*|\\[\\d+]: .*)"
              + "(packets|pkts|pkt|bytes|drop|drops|discard|discards|cnt)\\s*:\\s*\\d+");

  @Test
  void nearlyEveryLineIsUnderstoodAndTheRestIsListed() throws IOException {
    int lines = 0;
    int understood = 0;
    List<String> rest = new ArrayList<>();
    for (Path sample : samples()) {
      RawStatistics raw = StatisticsText.read(Files.readString(sample, StandardCharsets.UTF_8));
      MappedStatistics mapped = MappedStatistics.of(raw);
      lines += raw.counters().size() + raw.unread().size();
      understood += raw.counters().size() - mapped.unmapped().size();
      mapped.unmapped().forEach(counter -> rest.add(sample.getFileName() + " " + counter));
      raw.unread().forEach(line -> rest.add(sample.getFileName() + " " + line));
    }
    assertTrue(lines > 200, "only " + lines + " lines");
    assertTrue(understood >= 0.99 * lines, understood + " of " + lines + ", not " + rest);
  }

  @Test
  void everyLineThatLooksPerQueueIsMappedToItsRing() throws IOException {
    int looked = 0;
    for (Path sample : samples()) {
      String text = Files.readString(sample, StandardCharsets.UTF_8);
      MappedStatistics mapped = MappedStatistics.of(StatisticsText.read(text));
      List<String> lines = text.lines().toList();
      for (MappedCounter counter : mapped.counters()) {
        if (LOOKS_PER_QUEUE.matcher(lines.get(counter.raw().line() - 1)).matches()) {
          looked++;
          assertEquals(CounterScope.RING, counter.mapping().scope(), sample.getFileName() + ": " + counter);
          assertTrue(counter.ring() >= 0, sample.getFileName() + ": " + counter);
        }
      }
    }
    assertTrue(looked >= 60, "only " + looked + " lines look per queue");
  }

  @Test
  void byteCountersSayWhatTheyHold() throws IOException {
    // igb: 96506134 of the port and 92856542 of ring 0 differ by 4 bytes in each of the 912398 packets, the FCS.
    MappedStatistics igb = sample("igb-S-insights.txt");
    assertEquals(4L * 912398, value(igb, "rx_bytes") - value(igb, "rx_queue_0_bytes"));
    assertEquals(Held.YES, counter(igb, "rx_bytes").mapping().basis().fcs());
    assertEquals(Held.NO, counter(igb, "rx_queue_0_bytes").mapping().basis().fcs());
    // ixgbe: 33244511352 of the port and 33156295164 of the function differ by 4 bytes in each of 22054047 packets.
    MappedStatistics ixgbe = sample("ixgbe-x540-ethq1.txt");
    assertEquals(4L * 22054047, value(ixgbe, "rx_bytes_nic") - value(ixgbe, "rx_bytes"));
    assertEquals(Held.YES, counter(ixgbe, "rx_bytes_nic").mapping().basis().fcs());
    assertEquals(Held.NO, counter(ixgbe, "rx_bytes").mapping().basis().fcs());
  }

  @Test
  void flowDirectorSteeredNearlyAllPacketsOfTheX540() throws IOException {
    RealCounts counts = RealCounts.total(sample("ixgbe-x540-ethq1.txt"));
    assertEquals("ixgbe", counts.driver());
    assertEquals(OptionalLong.of(22053275), counts.unsteered());
    assertEquals(22053275.0 / 22054047, counts.unsteeredShare().orElseThrow());
    assertTrue(counts.steeringSeen());
  }

  @Test
  void ringsOfVirtioAndEnaAreRead() throws IOException {
    RealCounts virtio = RealCounts.total(sample("virtio_net-kubernetes-ens3/ethtool_-S"));
    assertEquals(
        List.of(new RingCount(0, OptionalLong.of(232850), OptionalLong.of(778332767), OptionalLong.of(0))),
        virtio.receive());
    assertEquals(OptionalLong.of(170302), virtio.send().getFirst().packets());
    RealCounts ena = RealCounts.total(sample("ena-ethq15.txt"));
    assertEquals(OptionalLong.of(9300271), ena.receive().getFirst().packets());
    assertEquals(OptionalLong.of(64430725908L), ena.receive().getFirst().bytes());
    assertEquals(OptionalLong.of(4468943), ena.send().get(1).packets());
  }

  @Test
  void packetsOfABnx2xRingAreItsThreeClassesTogether() throws IOException {
    RingCount first = RealCounts.total(sample("bnx2x-ethq6.txt")).receive().getFirst();
    assertEquals(OptionalLong.of(194386668L + 1977213 + 1314918), first.packets());
    assertEquals(OptionalLong.of(209487403324L), first.bytes());
  }

  @Test
  void driverIsNamedByTheDumpOrGuessedFromTheNames() throws IOException {
    assertEquals("mlx5_core", sample("mlx5-ethq8.txt").driver());
    MappedStatistics igb = sample("igb-S-insights.txt");
    assertEquals("igb", igb.driver());
    assertTrue(igb.guessed());
    assertEquals("bnx2x", sample("bnx2x-ethq6.txt").driver());
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SharedCaptures.file("ethtool"))) {
      return files.filter(Files::isRegularFile).filter(StatisticsSamplesTest::holdsStatistics).sorted().toList();
    }
  }

  private static boolean holdsStatistics(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).contains("NIC statistics:");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MappedStatistics sample(String name) throws IOException {
    String text = Files.readString(SharedCaptures.file("ethtool").resolve(name), StandardCharsets.UTF_8);
    return MappedStatistics.of(StatisticsText.read(text));
  }

  private static MappedCounter counter(MappedStatistics statistics, String name) {
    return statistics.counters().stream().filter(c -> c.raw().name().equals(name)).findFirst().orElseThrow();
  }

  private static long value(MappedStatistics statistics, String name) {
    MappedCounter counter = counter(statistics, name);
    assertEquals(CounterKind.BYTES, counter.kind());
    return counter.raw().value();
  }
}
