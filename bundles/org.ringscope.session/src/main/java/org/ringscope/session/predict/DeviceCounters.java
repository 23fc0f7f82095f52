package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.settings.DriverInfo;
import org.ringscope.nic.ethtool.settings.StatisticLine;
import org.ringscope.nic.statistics.MappedStatistics;
import org.ringscope.nic.statistics.RawCounter;
import org.ringscope.nic.statistics.RawStatistics;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.nic.statistics.StatisticsDifference;

/**
 * The dumps of a device's counters ({@code ethtool -S}), mapped by its driver's table.
 *
 * @param last the last one
 * @param difference of the first and the last; empty if there is one only
 */
public record DeviceCounters(MappedStatistics last, Optional<StatisticsDifference> difference) {
  /** Empty if the device has none. */
  public static Optional<DeviceCounters> of(DeviceDump device) {
    List<List<StatisticLine>> dumps = device.statistics().stream().filter(lines -> !lines.isEmpty()).toList();
    if (dumps.isEmpty()) {
      return Optional.empty();
    }
    String driver = device.driver().map(DriverInfo::driver).orElse("");
    MappedStatistics last = MappedStatistics.of(raw(driver, dumps.getLast()), driver);
    if (dumps.size() == 1) {
      return Optional.of(new DeviceCounters(last, Optional.empty()));
    }
    MappedStatistics first = MappedStatistics.of(raw(driver, dumps.getFirst()), last.driver());
    return Optional.of(new DeviceCounters(last, Optional.of(StatisticsDifference.of(first, last))));
  }

  private static RawStatistics raw(String driver, List<StatisticLine> lines) {
    List<RawCounter> counters = new ArrayList<>();
    for (StatisticLine line : lines) {
      counters.add(new RawCounter(line.name(), line.value(), line.line().number()));
    }
    return new RawStatistics(driver, counters, List.of());
  }

  /** The counts by ring. */
  RealCounts counts() {
    return difference.map(RealCounts::delta).orElseGet(() -> RealCounts.total(last));
  }
}
