package org.ringscope.report.format;

/** Parts of a whole, 0 to 1, as reports write them. */
public final class Shares {
  private static final int MILLION = 1_000_000;
  private static final int TENTHS = 1_000;

  private Shares() {}

  public static double of(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** With six decimals, such as {@code 0.125000}: enough to rank by, and no noise of binary fractions. */
  static String decimal(double share) {
    long millionths = Math.round(Math.abs(share) * MILLION);
    String decimals = Long.toString(MILLION + millionths % MILLION).substring(1);
    return (share < 0 ? "-" : "") + millionths / MILLION + "." + decimals;
  }

  /** With one decimal, such as {@code 12.5%}. */
  public static String percent(double share) {
    long tenths = Math.round(share * TENTHS);
    return tenths / 10 + "." + tenths % 10 + "%";
  }
}
