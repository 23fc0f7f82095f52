package org.ringscope.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short times as settings write them: {@code 250ns}, {@code 1.5us}. */
public final class Durations {
  private static final Pattern DURATION = Pattern.compile("([0-9.]{1,30})(ps|ns|us|µs|ms|s)");
  /** Each a thousand times the one before. */
  private static final List<String> UNITS = List.of("ps", "ns", "us", "ms", "s");

  private Durations() {}

  /**
   * Reads a time in picoseconds.
   *
   * @throws IllegalArgumentException if the text is no time, or none in whole picoseconds
   */
  public static long picoseconds(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a time: '" + text + "' (as in 250ns, 2us)");
    }
    int thousands = UNITS.indexOf(parts.group(2).replace("µ", "u"));
    try {
      return new BigDecimal(parts.group(1)).movePointRight(3 * thousands).longValueExact();
    } catch (ArithmeticException | NumberFormatException wrong) {
      throw new IllegalArgumentException("Not a time in whole picoseconds: '" + text + "'", wrong);
    }
  }

  /**
   * Reads a time in nanoseconds; what is less than one is left out.
   *
   * @throws IllegalArgumentException if the text is no time
   */
  public static long nanoseconds(String text) {
    return picoseconds(text) / 1000;
  }

  /** Exactly, in the largest unit that leaves a digit before the point: {@code 1.234567us}. */
  public static String text(long picoseconds) {
    if (picoseconds == 0) {
      return "0us";
    }
    int thousands = 0;
    for (long rest = picoseconds; rest >= 1000 && thousands < UNITS.size() - 1; rest /= 1000) {
      thousands++;
    }
    return BigDecimal.valueOf(picoseconds, 3 * thousands).stripTrailingZeros().toPlainString() + UNITS.get(thousands);
  }
}
