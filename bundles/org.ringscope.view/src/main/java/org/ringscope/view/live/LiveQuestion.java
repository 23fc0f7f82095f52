package org.ringscope.view.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ringscope.session.LiveInput;

/** What somebody wants captured. */
public final class LiveQuestion {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private LiveQuestion() {}

  /**
   * The input that was chosen.
   *
   * @param line one of {@link LiveInput#interfaces}
   * @param seconds how long; 0 for until somebody has enough
   */
  public static LiveInput input(String line, int seconds) {
    int more = line.indexOf(" (");
    Duration time = seconds == 0 ? LiveInput.UNTIL_ENDED : Duration.ofSeconds(seconds);
    return new LiveInput(more < 0 ? line : line.substring(0, more), Long.MAX_VALUE, time);
  }

  /** The name of the file that it is written to, which no earlier one has. */
  public static String fileName(LiveInput input, LocalDateTime begin) {
    return input.interfaceName().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + MOMENT.format(begin) + ".pcap";
  }
}
