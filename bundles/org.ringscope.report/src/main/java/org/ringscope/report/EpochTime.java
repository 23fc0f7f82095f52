package org.ringscope.report;

/** Moments as decimal strings: a binary floating-point number would lose the nanoseconds. */
public final class EpochTime {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private EpochTime() {}

  /**
   * Seconds with nine decimals.
   *
   * @param nanos nanoseconds since 1970-01-01T00:00Z, also negative
   */
  public static String seconds(long nanos) {
    // Digits by hand: the first use of BigDecimal takes a short command 10 ms.
    long fraction = Math.abs(nanos % NANOS_PER_SECOND);
    String sign = nanos < 0 ? "-" : "";
    return sign + Math.abs(nanos / NANOS_PER_SECOND) + '.' + Long.toString(NANOS_PER_SECOND + fraction).substring(1);
  }
}
