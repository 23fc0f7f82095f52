package org.ringscope.session;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One end of the span to replay.
 *
 * @param text as given
 * @param nanoseconds since the epoch, or since the first packet if {@code relative}
 * @param relative whether it counts from the first packet
 */
public record TimeBound(String text, long nanoseconds, boolean relative) {
  /**
   * Reads a moment: {@code 1491516383.915793} seconds since the epoch, {@code 2017-04-06T22:06:23.9Z} (ISO 8601 with
   * offset), or {@code +1.5} seconds after the first packet.
   *
   * @throws IllegalArgumentException with a message that says which forms there are
   */
  public static TimeBound parse(String text) {
    String stripped = text.strip();
    try {
      if (stripped.startsWith("+")) {
        return new TimeBound(text, nanoseconds(stripped.substring(1)), true);
      }
      if (stripped.indexOf('T') > 0) {
        Instant instant = OffsetDateTime.parse(stripped).toInstant();
        long seconds = Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L);
        return new TimeBound(text, Math.addExact(seconds, instant.getNano()), false);
      }
      return new TimeBound(text, nanoseconds(stripped), false);
    } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
      throw new IllegalArgumentException(
          "Not a time: " + text + " (seconds since 1970 as in 1491516383.9, ISO 8601 as in 2017-04-06T22:06:23.9Z,"
              + " or seconds after the first packet as in +1.5)",
          wrong);
    }
  }

  private static long nanoseconds(String seconds) {
    return new BigDecimal(seconds).movePointRight(9).longValueExact();
  }

  /** The moment in ns since the epoch, given the first packet's time. */
  public long resolve(long firstTime) {
    return relative ? firstTime + nanoseconds : nanoseconds;
  }
}
