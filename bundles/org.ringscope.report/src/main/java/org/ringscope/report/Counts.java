package org.ringscope.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ringscope.pipeline.Declared;

/** Counts by declared id, sorted by id so that reports don't depend on who filled them. */
public final class Counts {
  private static final SortedMap<String, Long> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

  private Counts() {}

  /** No counts. */
  public static SortedMap<String, Long> none() {
    return NONE;
  }

  /** Counts of declared things, such as drops by {@code DropCause}, sorted by id. */
  public static SortedMap<String, Long> of(Map<? extends Declared, Long> counts) {
    var sorted = new TreeMap<String, Long>();
    counts.forEach((declared, count) -> sorted.put(declared.id(), count));
    return copy(sorted);
  }

  /**
   * An immutable copy sorted by id.
   *
   * @throws IllegalArgumentException if an id is not lower_snake or a count is negative
   */
  public static SortedMap<String, Long> copy(Map<String, Long> counts) {
    if (counts instanceof CountRow row) {
      return row;
    }
    if (counts.isEmpty()) {
      return NONE;
    }
    var sorted = new TreeMap<String, Long>();
    counts.forEach((id, count) -> sorted.put(checkId(id), check(id, count)));
    return Collections.unmodifiableSortedMap(sorted);
  }

  /** The sum of all counts. */
  public static long sum(Map<String, Long> counts) {
    long sum = 0;
    for (long count : counts.values()) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  static long check(String what, long count) {
    if (count < 0) {
      throw new IllegalArgumentException(what + " is negative: " + count);
    }
    return count;
  }

  /** Ids become Prometheus labels, schema enumerations and spreadsheet columns, so they keep to one plain shape. */
  static String checkId(String id) {
    boolean lowerSnake = !id.isEmpty() && id.charAt(0) >= 'a' && id.charAt(0) <= 'z';
    for (int i = 0; i < id.length() && lowerSnake; i++) {
      char c = id.charAt(i);
      lowerSnake = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
    if (!lowerSnake) {
      throw new IllegalArgumentException("not a lower_snake id: \"" + id + '"');
    }
    return id;
  }
}
