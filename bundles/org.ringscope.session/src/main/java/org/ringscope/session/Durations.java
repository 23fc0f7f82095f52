package org.ringscope.session;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short times as settings write them: {@code 250ns}, {@code 1.5us}. */
final class Durations {
  private static final Pattern DURATION = Pattern.compile("([0-9.]{1,30})(ps|ns|us|µs|ms|s)");

  private Durations() {}

  /**
   * Reads a time in picoseconds.
   *
   * @throws IllegalArgumentException if the text is no time, or none in whole picoseconds
   */
  static long picoseconds(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a time: '" + text + "' (as in 250ns, 2us)");
    }
    int digits =
        switch (parts.group(2)) {
          case "ps" -> 0;
          case "ns" -> 3;
          case "ms" -> 9;
          case "s" -> 12;
          default -> 6;
        };
    try {
      return new BigDecimal(parts.group(1)).movePointRight(digits).longValueExact();
    } catch (ArithmeticException | NumberFormatException wrong) {
      throw new IllegalArgumentException("Not a time in whole picoseconds: '" + text + "'", wrong);
    }
  }

  /**
   * Reads a time in nanoseconds; what is less than one is left out.
   *
   * @throws IllegalArgumentException if the text is no time
   */
  static long nanoseconds(String text) {
    return picoseconds(text) / 1000;
  }

  /** In the largest unit, up to microseconds, that needs no fraction. */
  static String text(long picoseconds) {
    if (picoseconds % 1_000_000 == 0) {
      return picoseconds / 1_000_000 + "us";
    }
    return picoseconds % 1000 == 0 ? picoseconds / 1000 + "ns" : picoseconds + "ps";
  }
}
