package org.ringscope.report.diff;

import org.jspecify.annotations.Nullable;

/**
 * A count that differs.
 *
 * @param name what is counted, such as {@code rx3} or {@code rx3 ring_full}
 * @param before its value in the first report, or null if that has no such thing (a ring less, a protocol not counted)
 * @param after its value in the second report, or null likewise
 */
public record CountChange(DiffSection section, String name, @Nullable Long before, @Nullable Long after) {
  /** After less before; what isn't there counts as 0. */
  public long difference() {
    return orZero(after) - orZero(before);
  }

  /** The difference as a part of the value before, such as 0.5 for half as much again; null if that was 0. */
  public @Nullable Double ratio() {
    return orZero(before) == 0 ? null : (Double) ((double) difference() / orZero(before));
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
