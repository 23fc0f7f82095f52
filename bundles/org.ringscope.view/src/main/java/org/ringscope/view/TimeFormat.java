package org.ringscope.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ringscope.report.format.Quantities;

/** Ways to tell a packet's time. */
public enum TimeFormat {
  SINCE_FIRST("Seconds since the first packet") {
    @Override
    public String text(long time, long start, int decimals) {
      return Quantities.decimalSeconds(time - start, decimals);
    }
  },
  SINCE_1970("Seconds since 1970") {
    @Override
    public String text(long time, long start, int decimals) {
      return Quantities.decimalSeconds(time, decimals);
    }
  },
  TIME_OF_DAY("Time of day, UTC") {
    @Override
    public String text(long time, long start, int decimals) {
      return clock("HH:mm:ss", time, decimals);
    }
  },
  DATE_AND_TIME("Date and time of day, UTC") {
    @Override
    public String text(long time, long start, int decimals) {
      return clock("uuuu-MM-dd HH:mm:ss", time, decimals);
    }
  };

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final String title;

  TimeFormat(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * The text of a moment.
   *
   * @param time ns since 1970
   * @param start the capture's first packet, ns since 1970
   * @param decimals 1 to 9 of a second; what doesn't fit is cut off, not rounded
   */
  public abstract String text(long time, long start, int decimals);

  private static String clock(String pattern, long time, int decimals) {
    Instant instant =
        Instant.ofEpochSecond(Math.floorDiv(time, NANOS_PER_SECOND), Math.floorMod(time, NANOS_PER_SECOND));
    return DateTimeFormatter.ofPattern(pattern + "." + "S".repeat(decimals), Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }
}
