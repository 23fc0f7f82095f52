package org.ringscope.nic.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ringscope.nic.statistics.dialect.Dialect;
import org.ringscope.nic.statistics.dialect.Dialects;
import org.ringscope.nic.statistics.dialect.NamedCounter;

/**
 * A dump with the meaning of each of its counters.
 *
 * @param driver the family of drivers whose table was used; empty if none knows a name
 * @param guessed whether the table was chosen because it fits best, not because the driver was named
 */
public record MappedStatistics(String driver, boolean guessed, List<MappedCounter> counters) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** With the driver that the dump itself names, else the one that fits best. */
  public static MappedStatistics of(RawStatistics raw) {
    return of(raw, raw.driver());
  }

  /** @param driver as {@code ethtool -i} names it; empty or unknown, the table that fits best is taken */
  public static MappedStatistics of(RawStatistics raw, String driver) {
    Optional<Dialect> named = Dialects.ofDriver(driver);
    Optional<Dialect> dialect = named.or(() -> Dialects.bestFor(shapes(raw)));
    List<MappedCounter> counters = new ArrayList<>();
    for (RawCounter counter : raw.counters()) {
      NamedCounter meaning = Dialects.meaning(dialect.orElse(null), counter.name());
      counters.add(new MappedCounter(counter, meaning.mapping(), meaning.ring()));
    }
    return new MappedStatistics(
        dialect.map(Dialect::name).orElse(""), named.isEmpty() && dialect.isPresent(), List.copyOf(counters));
  }

  /** One name of each kind: what differs in numbers only says nothing new about the driver. */
  private static List<String> shapes(RawStatistics raw) {
    Map<String, String> byShape = new HashMap<>();
    for (RawCounter counter : raw.counters()) {
      byShape.putIfAbsent(NUMBER.matcher(counter.name()).replaceAll("0"), counter.name());
    }
    return List.copyOf(byShape.values());
  }

  /** Counters that no table knows, in the dump's order. */
  public List<RawCounter> unmapped() {
    return counters.stream().filter(counter -> !counter.isUnderstood()).map(MappedCounter::raw).toList();
  }
}
