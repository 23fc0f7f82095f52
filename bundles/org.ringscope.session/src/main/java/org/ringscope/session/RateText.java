package org.ringscope.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.mirror.RateLimit;

/**
 * A mirror's rate limit as text: {@code 1000p/s} or {@code 10Mbit/s}, optionally {@code ,burst=N} in packets or bits;
 * {@code k}, {@code M} and {@code G} are powers of 1,000.
 */
public final class RateText {
  private static final Pattern RATE =
      Pattern.compile("([0-9]{1,13})([kMG]?)(p|bit)/s(?:,burst=([0-9]{1,10})([kMG]?))?");

  /** Each a thousand times the one before. */
  private static final List<String> PREFIXES = List.of("", "k", "M", "G");

  private RateText() {}

  /** @throws IllegalArgumentException if the text is no rate, or one out of range */
  public static RateLimit parse(String text) {
    Matcher parts = RATE.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no rate: expected 1000p/s or 10Mbit/s, as in 10kp/s,burst=64");
    }
    RateLimit.Unit unit = parts.group(3).equals("p") ? RateLimit.Unit.PACKETS : RateLimit.Unit.BITS;
    RateLimit limit = RateLimit.of(unit, number(parts.group(1), parts.group(2)));
    return parts.group(4) == null ? limit : limit.withBurst(number(parts.group(4), parts.group(5)));
  }

  private static long number(String digits, String prefix) {
    try {
      return new BigDecimal(digits).movePointRight(3 * PREFIXES.indexOf(prefix)).longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException(digits + prefix + " is too large a number", tooLarge);
    }
  }

  /** Text that {@link #parse} reads back. */
  public static String of(RateLimit limit) {
    String rate = number(limit.perSecond()) + (limit.unit() == RateLimit.Unit.PACKETS ? "p/s" : "bit/s");
    boolean usual = limit.equals(RateLimit.of(limit.unit(), limit.perSecond()));
    return usual ? rate : rate + ",burst=" + number(limit.burst());
  }

  private static String number(long number) {
    long rest = number;
    int thousands = 0;
    while (thousands < PREFIXES.size() - 1 && rest % 1000 == 0) {
      rest /= 1000;
      thousands++;
    }
    return rest + PREFIXES.get(thousands);
  }
}
