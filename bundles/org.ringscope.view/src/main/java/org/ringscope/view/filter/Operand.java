package org.ringscope.view.filter;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.view.filter.fields.Interval;
import org.ringscope.view.filter.fields.RingNumbers;
import org.ringscope.view.filter.fields.Value;

/**
 * What a field is compared with: one value, or the addresses of a network.
 *
 * @param values as written; a ring's number without its direction
 * @param directions numbers of the first ring of each direction that is meant; empty if it is no ring
 */
record Operand(Interval values, List<Integer> directions) {
  private static final Value LAST_RING = Value.of(RingNumbers.A_DIRECTION - 1);

  static Operand of(Interval values) {
    return new Operand(values, List.of());
  }

  static Operand of(Value single) {
    return of(Interval.of(single));
  }

  /** What {@code intervals}, made of {@link #values}, stand for among the field's values. */
  List<Interval> among(List<Interval> intervals) {
    if (directions.isEmpty()) {
      return intervals;
    }
    List<Interval> rings = new ArrayList<>();
    for (Interval interval : intervals) {
      Value last = interval.to().compareTo(LAST_RING) > 0 ? LAST_RING : interval.to();
      for (int first : directions) {
        rings.add(new Interval(Value.of(first + interval.from().low()), Value.of(first + last.low())));
      }
    }
    return rings;
  }
}
