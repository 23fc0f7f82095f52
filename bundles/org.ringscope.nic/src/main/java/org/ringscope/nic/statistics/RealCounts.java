package org.ringscope.nic.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ringscope.nic.statistics.dialect.ByteBasis;

/**
 * What a real card counted, by ring.
 *
 * @param driver the driver whose table mapped the names; empty if none fitted
 * @param receive receive rings in ascending order; rings that no counter names are not there
 * @param send send rings in ascending order
 * @param receivedInAll packets received, by the counter of the device or the virtual NIC
 * @param unsteered packets whose ring was not chosen by RSS (flow director, aRFS), where a counter tells
 * @param steeringSeen whether a counter above 0 says that rules other than RSS were at work, told in packets or not
 * @param merged packets that the card or driver merged into larger frames (LRO, GRO)
 * @param drops every drop counter above 0, of every scope
 * @param unmapped counters that no table knows
 * @param notes sentences for people: a counter that was reset, a register that wrapped
 */
public record RealCounts(
    Kind kind,
    String driver,
    List<RingCount> receive,
    List<RingCount> send,
    ByteBasis receivedBytes,
    ByteBasis sentBytes,
    OptionalLong receivedInAll,
    OptionalLong unsteered,
    boolean steeringSeen,
    OptionalLong merged,
    List<ScopedDrop> drops,
    List<RawCounter> unmapped,
    List<String> notes) {

  /** What the numbers span. */
  public enum Kind {
    /** The difference of two dumps. */
    DELTA,
    /** Everything since the driver's start: only shares can be compared. */
    TOTAL
  }

  /** Of one dump: everything since the driver's start. */
  public static RealCounts total(MappedStatistics statistics) {
    RealCountsSum sum = new RealCountsSum();
    statistics.counters().forEach(counter -> sum.add(counter, counter.raw().value()));
    return sum.counts(Kind.TOTAL, statistics.driver(), List.of());
  }

  /** Of what was counted between two dumps. */
  public static RealCounts delta(StatisticsDifference difference) {
    RealCountsSum sum = new RealCountsSum();
    difference.changes().forEach(change -> sum.add(change.counter(), change.change()));
    return sum.counts(Kind.DELTA, difference.driver(), difference.notes());
  }

  /** Of two texts of {@code ethtool -S}, the earlier first. */
  public static RealCounts delta(String before, String after) {
    RawStatistics later = StatisticsText.read(after);
    MappedStatistics mapped = MappedStatistics.of(later);
    MappedStatistics earlier = MappedStatistics.of(StatisticsText.read(before), mapped.driver());
    return delta(StatisticsDifference.of(earlier, mapped));
  }

  /**
   * Share of the received packets whose ring RSS did not choose, 0 to 1; empty where no counter tells it, or nothing
   * was received.
   */
  public OptionalDouble unsteeredShare() {
    long received = receivedInAll.orElseGet(this::receivedByRings);
    return unsteered.isEmpty() || received <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1.0, (double) unsteered.getAsLong() / received));
  }

  /** Sum of the receive rings' packets. */
  public long receivedByRings() {
    return receive.stream().mapToLong(ring -> ring.packets().orElse(0)).sum();
  }
}
