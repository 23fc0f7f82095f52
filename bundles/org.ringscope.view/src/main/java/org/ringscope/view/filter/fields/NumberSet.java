package org.ringscope.view.filter.fields;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values of up to 128 bits as intervals that neither meet nor overlap, in order. */
public final class NumberSet implements ValueSet {
  private final long[] fromHigh;
  private final long[] fromLow;
  private final long[] toHigh;
  private final long[] toLow;

  private NumberSet(List<Interval> intervals) {
    fromHigh = intervals.stream().mapToLong(interval -> interval.from().high()).toArray();
    fromLow = intervals.stream().mapToLong(interval -> interval.from().low()).toArray();
    toHigh = intervals.stream().mapToLong(interval -> interval.to().high()).toArray();
    toLow = intervals.stream().mapToLong(interval -> interval.to().low()).toArray();
  }

  /** The values of all {@code intervals}, which may overlap and come in any order. */
  public static NumberSet of(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.removeIf(Interval::isEmpty);
    sorted.sort(Comparator.comparing(Interval::from));
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.from().compareTo(last.to()) > 0) {
        merged.add(next);
      } else if (next.to().compareTo(last.to()) > 0) {
        merged.set(merged.size() - 1, new Interval(last.from(), next.to()));
      }
    }
    return new NumberSet(merged);
  }

  /** Where a signed number, such as a time, stands among unsigned ones so that order is kept. */
  public static long ofSigned(long number) {
    return number ^ Long.MIN_VALUE;
  }

  @Override
  public boolean contains(long high, long low) {
    int after = 0;
    int end = fromLow.length;
    // The last interval that begins no later than the value is the only one that can hold it.
    while (after < end) {
      int middle = after + end >>> 1;
      if (compare(fromHigh[middle], fromLow[middle], high, low) <= 0) {
        after = middle + 1;
      } else {
        end = middle;
      }
    }
    return after > 0 && compare(high, low, toHigh[after - 1], toLow[after - 1]) <= 0;
  }

  private static int compare(long high, long low, long otherHigh, long otherLow) {
    return high == otherHigh ? Long.compareUnsigned(low, otherLow) : Long.compareUnsigned(high, otherHigh);
  }

  @Override
  public boolean contains(MemorySegment bytes, long at, int length) {
    return false;
  }
}
