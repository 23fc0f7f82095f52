package org.ringscope.report;

import java.math.BigDecimal;

/** Moments as decimal strings: a binary floating-point number would lose the nanoseconds. */
public final class EpochTime {
  private EpochTime() {}

  /**
   * Seconds with nine decimals.
   *
   * @param nanos nanoseconds since 1970-01-01T00:00Z, also negative
   */
  public static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).toPlainString();
  }
}
