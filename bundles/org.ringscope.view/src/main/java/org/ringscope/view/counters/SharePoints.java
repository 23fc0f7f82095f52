package org.ringscope.view.counters;

import java.util.Locale;

/** Differences of shares, for people. */
public final class SharePoints {
  private static final double TENTHS = 1000;

  private SharePoints() {}

  /**
   * Such as {@code +1.2 points} and {@code 0.0 points}.
   *
   * @param difference of two shares, -1 to 1
   */
  public static String text(double difference) {
    long tenths = Math.round(TENTHS * difference);
    return String.format(Locale.ROOT, tenths == 0 ? "0.0 points" : "%+.1f points", tenths / 10.0);
  }
}
