package org.ringscope.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Ids that many sets of counts have in common, such as those of each of a capture's streams: each set then keeps no
 * more than its numbers.
 *
 * @param <T> what is counted
 */
public final class CountIds<T> {
  /** In the order of their ids. */
  private final T[] counted;

  private final String[] ids;

  /** @throws IllegalArgumentException if an id is not lower_snake */
  public CountIds(T[] counted, Function<T, String> id) {
    this.counted = counted.clone();
    Arrays.sort(this.counted, Comparator.comparing(id));
    ids = new String[counted.length];
    Arrays.setAll(ids, i -> Counts.checkId(id.apply(this.counted[i])));
  }

  /**
   * Counts by id, also those that are zero. Immutable.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public SortedMap<String, Long> counts(ToLongFunction<T> count) {
    long[] counts = new long[ids.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Counts.check(ids[i], count.applyAsLong(counted[i]));
    }
    return new CountRow(ids, counts);
  }
}
