package org.ringscope.report.format;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Numbers for people, the same in every locale.
 *
 * <p>Without {@code String.format}, {@code DateTimeFormatter} and {@code BigDecimal}: loading them takes a short
 * command longer than all it prints.
 */
public final class Quantities {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int GROUP = 3;

  private Quantities() {}

  /** With separators, such as {@code 1,234,567}; not negative. */
  public static String grouped(long number) {
    var digits = new StringBuilder().append(number);
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** With its noun, such as {@code 1 packet} or {@code 2,000 packets}. */
  public static String of(long number, String noun) {
    return grouped(number) + ' ' + noun + (number == 1 ? "" : "s");
  }

  /**
   * Seconds as readers of captures show them.
   *
   * @param nanos nanoseconds, also negative
   * @param decimals 1 to 9; what doesn't fit is cut off, not rounded
   */
  public static String decimalSeconds(long nanos, int decimals) {
    long whole = Math.abs(nanos / NANOS_PER_SECOND);
    long fraction = Math.abs(nanos % NANOS_PER_SECOND) + NANOS_PER_SECOND;
    return (nanos < 0 ? "-" : "") + whole + "." + Long.toString(fraction).substring(1, 1 + decimals);
  }

  /** The time from a moment to a later one, both in nanoseconds, such as {@code 15.660456 s}. */
  static String seconds(long fromNanos, long toNanos) {
    if (toNanos < fromNanos) {
      return "-" + seconds(toNanos, fromNanos);
    }
    // Unsigned: the span of two longs may be larger than a long.
    long span = toNanos - fromNanos;
    String whole = Long.toUnsignedString(Long.divideUnsigned(span, NANOS_PER_SECOND));
    String decimals = Long.toString(NANOS_PER_SECOND + Long.remainderUnsigned(span, NANOS_PER_SECOND)).substring(1);
    int length = decimals.length();
    while (length > 0 && decimals.charAt(length - 1) == '0') {
      length--;
    }
    return whole + (length == 0 ? "" : "." + decimals.substring(0, length)) + " s";
  }

  /** A moment given in nanoseconds since 1970, such as {@code 2017-04-06 22:06:23.915793000 UTC}. */
  static String utc(long nanos) {
    int fraction = (int) Math.floorMod(nanos, NANOS_PER_SECOND);
    var time = LocalDateTime.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), 0, ZoneOffset.UTC);
    String decimals = Integer.toString(fraction + (int) NANOS_PER_SECOND).substring(1);
    return time.toLocalDate() + " " + two(time.getHour()) + ':' + two(time.getMinute())
        + ':' + two(time.getSecond()) + '.'
        + decimals + " UTC";
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
