package org.ringscope.session;

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

  private static final String PREFIXES = "kMG";

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
    long number = Long.parseLong(digits);
    for (int i = 0; i <= PREFIXES.indexOf(prefix) && !prefix.isEmpty(); i++) {
      number *= 1000;
    }
    return number;
  }

  /** Text that {@link #parse} reads back. */
  public static String of(RateLimit limit) {
    String rate = number(limit.perSecond()) + (limit.unit() == RateLimit.Unit.PACKETS ? "p/s" : "bit/s");
    boolean usual = limit.equals(RateLimit.of(limit.unit(), limit.perSecond()));
    return usual ? rate : rate + ",burst=" + number(limit.burst());
  }

  private static String number(long number) {
    long rest = number;
    int prefix = 0;
    while (prefix < PREFIXES.length() && rest % 1000 == 0) {
      rest /= 1000;
      prefix++;
    }
    return rest + (prefix == 0 ? "" : PREFIXES.substring(prefix - 1, prefix));
  }
}
