package org.ringscope.nic.statistics.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that one family of drivers gives its counters. */
public final class Dialect {
  private final List<String> drivers;
  private final String source;
  private final Map<String, Mapping> literals = new HashMap<>();
  private final List<Row> patterns = new ArrayList<>();

  private record Row(NamePattern pattern, Mapping mapping) {}

  /**
   * @param drivers names that {@code ethtool -i} shows, the family's first
   * @param source where the names come from: file and symbol of the driver
   */
  Dialect(List<String> drivers, String source) {
    this.drivers = List.copyOf(drivers);
    this.source = source;
  }

  /** The first row that fits a name counts. */
  void add(NamePattern pattern, Mapping mapping) {
    if (pattern.isLiteral()) {
      literals.putIfAbsent(pattern.text(), mapping);
    } else {
      patterns.add(new Row(pattern, mapping));
    }
  }

  public String name() {
    return drivers.getFirst();
  }

  public List<String> drivers() {
    return drivers;
  }

  public String source() {
    return source;
  }

  /** What {@code name} means to this family; null if it does not know it. */
  @Nullable NamedCounter find(String name) {
    Mapping literal = literals.get(name);
    if (literal != null) {
      return new NamedCounter(literal, NamedCounter.NO_RING);
    }
    for (Row row : patterns) {
      if (row.pattern.fits(name)) {
        return new NamedCounter(row.mapping, row.pattern.ring(name));
      }
    }
    return null;
  }
}
