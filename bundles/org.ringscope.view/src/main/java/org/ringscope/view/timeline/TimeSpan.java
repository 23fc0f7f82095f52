package org.ringscope.view.timeline;

/**
 * A stretch of time.
 *
 * @param from its first nanosecond, since the first packet
 * @param to the first nanosecond behind it, above {@code from}
 */
public record TimeSpan(long from, long to) {
  public TimeSpan {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no time from " + from + " ns to " + to + " ns");
    }
  }

  /** The span between two moments in any order, both included. */
  public static TimeSpan between(long one, long other) {
    return new TimeSpan(Math.max(0, Math.min(one, other)), Math.max(0, Math.max(one, other)) + 1);
  }

  /** ns. */
  public long length() {
    return to - from;
  }

  public boolean contains(long time) {
    return time >= from && time < to;
  }

  /**
   * Where the span's part number {@code index} of {@code parts} equal ones begins; for {@code index == parts} its end.
   * Exact, and without overflow for up to 2³¹ parts.
   */
  public long boundary(int index, int parts) {
    long whole = length() / parts;
    long rest = length() % parts;
    return from + whole * index + rest * index / parts;
  }
}
