package org.ringscope.session;

/**
 * How fast a replay goes on.
 *
 * @param factor speed against the recorded times; infinite = as fast as possible
 * @param awaitsReaders whether the replay waits for those who read a debug virtual NIC; else they lose frames
 */
public record Pace(double factor, boolean awaitsReaders) {
  /** As fast as possible, and as its readers can. */
  public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY, true);

  /** As the packets arrive. */
  public static final Pace LIVE = new Pace(Double.POSITIVE_INFINITY, false);

  /** @throws IllegalArgumentException if the factor isn't positive */
  public Pace {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("pace: a number above 0, or max, not " + factor);
    }
  }

  /** Packets go at their recorded times, {@code factor} times as fast. */
  public static Pace times(double factor) {
    return new Pace(factor, false);
  }

  /**
   * Reads {@code max} or a factor such as {@code 1} or {@code 0.5}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Pace parse(String text) {
    if (text.equals("max")) {
      return MAX;
    }
    double factor;
    try {
      factor = Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("pace: a number above 0, or max, not " + text, noNumber);
    }
    if (Double.isInfinite(factor)) {
      throw new IllegalArgumentException("pace: as fast as possible is called max");
    }
    return times(factor);
  }

  /** Whether packets wait for their times. */
  boolean isGated() {
    return !Double.isInfinite(factor);
  }
}
