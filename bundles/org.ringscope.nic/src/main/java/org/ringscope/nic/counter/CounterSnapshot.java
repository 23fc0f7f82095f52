package org.ringscope.nic.counter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counters at a moment.
 *
 * @param time ns since the epoch, of the model
 * @param values by name; a name that is missing stands for 0
 */
public record CounterSnapshot(long time, SortedMap<String, Long> values) {
  private static final double NANOS_PER_SECOND = 1e9;

  public CounterSnapshot {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** What was counted since {@code before}, over the time between. */
  public Difference since(CounterSnapshot before) {
    SortedMap<String, Long> changes = new TreeMap<>();
    values.forEach((name, value) -> changes.put(name, value - before.values.getOrDefault(name, 0L)));
    return new Difference(time - before.time, changes);
  }

  /**
   * What was counted between two moments.
   *
   * @param nanos length of the time between
   */
  public record Difference(long nanos, SortedMap<String, Long> changes) {
    public Difference {
      changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Per second; 0 where no time passed. */
    public double rate(String name) {
      return nanos <= 0 ? 0 : changes.getOrDefault(name, 0L) * NANOS_PER_SECOND / nanos;
    }
  }
}
