package org.ringscope.view;

/** Numbers for people, the same in every locale. */
final class Quantities {
  private static final int GROUP = 3;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Quantities() {}

  /** With separators, such as {@code 1,234,567}; not negative. */
  static String grouped(long number) {
    StringBuilder digits = new StringBuilder().append(number);
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** With its noun, such as {@code 1 packet} or {@code 2,000 packets}. */
  static String of(long number, String noun) {
    return grouped(number) + ' ' + noun + (number == 1 ? "" : "s");
  }

  /** A part of a whole with one decimal, such as {@code 12.5 %}; 0 of nothing is {@code 0.0 %}. */
  static String percent(long part, long whole) {
    long tenths = whole == 0 ? 0 : Math.round(1000.0 * part / whole);
    return tenths / 10 + "." + tenths % 10 + " %";
  }

  /**
   * Seconds.
   *
   * @param nanos nanoseconds, also negative
   * @param decimals 1 to 9; what doesn't fit is cut off, not rounded, as readers of captures do
   */
  static String seconds(long nanos, int decimals) {
    long whole = Math.abs(nanos / NANOS_PER_SECOND);
    long fraction = Math.abs(nanos % NANOS_PER_SECOND) + NANOS_PER_SECOND;
    return (nanos < 0 ? "-" : "") + whole + "." + Long.toString(fraction).substring(1, 1 + decimals);
  }
}
