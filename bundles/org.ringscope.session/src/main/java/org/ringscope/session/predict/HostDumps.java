package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.settings.DriverInfo;
import org.ringscope.nic.ethtool.settings.StatisticLine;
import org.ringscope.nic.statistics.MappedStatistics;
import org.ringscope.nic.statistics.RawCounter;
import org.ringscope.nic.statistics.RawStatistics;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.nic.statistics.StatisticsDifference;

/**
 * What dumps say of one device: its settings, and what it counted.
 *
 * @param real the difference of the first and the last {@code -S} if there are several; empty if there is none
 */
public record HostDumps(Card card, Optional<RealCounts> real) {
  /**
   * Takes what dumps say of a device.
   *
   * @param dump of files in the order in which they were taken
   * @param device name of the device, if one is chosen
   * @throws IllegalArgumentException if there is no such device, or several and none is chosen
   */
  public static HostDumps of(EthtoolDump dump, Optional<String> device) {
    DeviceDump chosen = dump.device(device);
    return new HostDumps(CardReader.read(chosen), counts(chosen));
  }

  private static Optional<RealCounts> counts(DeviceDump device) {
    List<List<StatisticLine>> dumps = device.statistics().stream().filter(lines -> !lines.isEmpty()).toList();
    if (dumps.isEmpty()) {
      return Optional.empty();
    }
    String driver = device.driver().map(DriverInfo::driver).orElse("");
    MappedStatistics last = MappedStatistics.of(raw(driver, dumps.getLast()), driver);
    if (dumps.size() == 1) {
      return Optional.of(RealCounts.total(last));
    }
    MappedStatistics first = MappedStatistics.of(raw(driver, dumps.getFirst()), last.driver());
    return Optional.of(RealCounts.delta(StatisticsDifference.of(first, last)));
  }

  private static RawStatistics raw(String driver, List<StatisticLine> lines) {
    List<RawCounter> counters = new ArrayList<>();
    for (StatisticLine line : lines) {
      counters.add(new RawCounter(line.name(), line.value(), line.line().number()));
    }
    return new RawStatistics(driver, counters, List.of());
  }
}
