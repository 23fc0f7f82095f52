package org.ringscope.view.filter.fields;

/**
 * Neighbouring values.
 *
 * @param from the first
 * @param to the last; an interval with {@code to < from} holds none
 */
public record Interval(Value from, Value to) {
  public static Interval of(Value single) {
    return new Interval(single, single);
  }

  public boolean isEmpty() {
    return to.compareTo(from) < 0;
  }
}
