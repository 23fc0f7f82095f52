package org.ringscope.nic.ethtool.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * A counter of {@code ethtool -S} as it stands there; what it means is not looked at here.
 *
 * @param name name as the driver gives it, which may hold colons and blanks
 * @param value value, unsigned
 * @param line where it stands
 */
public record StatisticLine(String name, long value, DumpLine line) {

  /** The counters of one section (do_gstats in ethtool.c), in their order. */
  public static List<StatisticLine> read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    List<StatisticLine> counters = new ArrayList<>();
    for (DumpLine line : lines) {
      Optional<StatisticLine> counter = of(line);
      if (counter.isPresent()) {
        counters.add(counter.get());
      } else if (!line.content().equals("NIC statistics:")) {
        unknown.accept(line);
      }
    }
    return counters;
  }

  private static Optional<StatisticLine> of(DumpLine line) {
    return NamedValue.of(line.content())
        .filter(named -> named.value().matches("\\d{1,20}"))
        .flatMap(
            named -> {
              try {
                return Optional.of(new StatisticLine(named.name(), Long.parseUnsignedLong(named.value()), line));
              } catch (NumberFormatException aboveSixtyFourBits) {
                return Optional.empty();
              }
            });
  }
}
