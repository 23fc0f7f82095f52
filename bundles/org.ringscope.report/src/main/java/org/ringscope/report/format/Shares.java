package org.ringscope.report.format;

import java.math.BigDecimal;

/** Parts of a whole, 0 to 1, as reports write them. */
final class Shares {
  private Shares() {}

  static double of(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** With six decimals, such as {@code 0.125000}: enough to rank by, and no noise of binary fractions. */
  static String decimal(double share) {
    return BigDecimal.valueOf(Math.round(share * 1e6), 6).toPlainString();
  }

  /** With one decimal, such as {@code 12.5%}. */
  static String percent(double share) {
    return BigDecimal.valueOf(Math.round(share * 1e3), 1).toPlainString() + '%';
  }
}
