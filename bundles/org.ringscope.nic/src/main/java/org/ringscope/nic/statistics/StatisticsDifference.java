package org.ringscope.nic.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.counter.RegisterReader;

/**
 * What was counted between two dumps.
 *
 * @param gone counters of the earlier dump that the later one lacks
 */
public record StatisticsDifference(String driver, List<CounterChange> changes, List<RawCounter> gone) {

  public static StatisticsDifference of(MappedStatistics before, MappedStatistics after) {
    Map<String, RawCounter> earlier = byName(before.counters().stream().map(MappedCounter::raw).toList());
    Map<String, Integer> seen = new HashMap<>();
    List<CounterChange> changes = new ArrayList<>();
    for (MappedCounter counter : after.counters()) {
      RawCounter first = earlier.remove(key(counter.raw(), seen));
      changes.add(change(first == null ? null : first.value(), counter));
    }
    List<RawCounter> gone = new ArrayList<>(earlier.values());
    gone.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new StatisticsDifference(after.driver(), List.copyOf(changes), List.copyOf(gone));
  }

  private static Map<String, RawCounter> byName(List<RawCounter> counters) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, RawCounter> byName = new HashMap<>();
    counters.forEach(counter -> byName.put(key(counter, seen), counter));
    return byName;
  }

  /** Some drivers use a name twice (vmxnet3: giant hdr): the second is told from the first by its place. */
  private static String key(RawCounter counter, Map<String, Integer> seen) {
    return counter.name() + '\n' + seen.merge(counter.name(), 1, Integer::sum);
  }

  private static CounterChange change(@Nullable Long before, MappedCounter counter) {
    long after = counter.raw().value();
    int width = counter.mapping().width();
    if (before == null) {
      return new CounterChange(counter, after, CounterChange.Kind.NEW);
    }
    if (Long.compareUnsigned(after, before) >= 0) {
      return new CounterChange(counter, after - before, CounterChange.Kind.COUNTED);
    }
    if (width < Long.SIZE && before >>> width == 0) {
      return new CounterChange(counter, RegisterReader.counted(before, after, width), CounterChange.Kind.WRAPPED);
    }
    return new CounterChange(counter, after, CounterChange.Kind.RESET);
  }

  /** Sentences about every counter that did not simply count, resets first. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (CounterChange change : of(CounterChange.Kind.RESET)) {
      notes.add(
          change.counter().raw().name() + " fell to " + change.counter().raw().valueText()
              + ": it was reset between the two dumps, what was counted before that is lost");
    }
    for (CounterChange change : of(CounterChange.Kind.WRAPPED)) {
      notes.add(change.counter().raw().name() + " wrapped at " + change.counter().mapping().width() + " bits");
    }
    List<CounterChange> added = of(CounterChange.Kind.NEW);
    if (!added.isEmpty()) {
      notes.add(
          counters(added.size()) + " only in the later dump and taken as begun at 0 between the two, the first "
              + added.getFirst().counter().raw().name());
    }
    if (!gone.isEmpty()) {
      notes.add(counters(gone.size()) + " only in the earlier dump, the first " + gone.getFirst().name());
    }
    return notes;
  }

  private List<CounterChange> of(CounterChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  private static String counters(int count) {
    return count == 1 ? "1 counter stands" : count + " counters stand";
  }
}
