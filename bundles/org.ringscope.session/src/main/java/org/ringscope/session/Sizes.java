package org.ringscope.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as settings write them: {@code 1000}, {@code 64K}, {@code 1M}, {@code 2G}; K is 1,024 bytes. */
public final class Sizes {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,10})([KMG]?)");
  private static final String UNITS = "KMG";
  private static final int SHIFT = 10;

  private Sizes() {}

  /**
   * The bytes that a text means.
   *
   * @throws IllegalArgumentException if the text is no size
   */
  public static long bytes(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a size: '" + text + "' (as in 1000, 64K, 1M)");
    }
    int shift = SHIFT * (parts.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(parts.group(2)));
    long number = Long.parseLong(parts.group(1));
    if (number > Long.MAX_VALUE >> shift) {
      throw new IllegalArgumentException("Not a size that fits in 63 bits: '" + text + "'");
    }
    return number << shift;
  }

  /** Exactly, for people, in the largest unit that divides it: {@code 64 KiB}, {@code 1000 bytes}. */
  public static String text(long bytes) {
    int unit = unit(bytes);
    return (bytes >> SHIFT * unit)
        + (unit == 0 ? bytes == 1 ? " byte" : " bytes" : " " + UNITS.charAt(unit - 1) + "iB");
  }

  /** Text that {@link #bytes} reads back. */
  public static String setting(long bytes) {
    int unit = unit(bytes);
    return (bytes >> SHIFT * unit) + (unit == 0 ? "" : UNITS.substring(unit - 1, unit));
  }

  private static int unit(long bytes) {
    int unit = 0;
    while (unit < UNITS.length() && bytes != 0 && bytes % (1L << SHIFT * (unit + 1)) == 0) {
      unit++;
    }
    return unit;
  }
}
