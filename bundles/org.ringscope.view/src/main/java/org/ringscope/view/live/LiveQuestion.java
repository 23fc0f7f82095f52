package org.ringscope.view.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.LiveInput;
import org.ringscope.session.RemoteCapture;

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
    return fileName(input.interfaceName(), begin) + ".pcap";
  }

  /**
   * The name of the file that a server's capture is written to, which no earlier one has. Whether that is pcap or
   * pcapng is for the server to say, later.
   */
  public static String serverFileName(String server, LocalDateTime begin) {
    return fileName(server.replaceFirst("^tcp:/*", ""), begin) + ".cap";
  }

  private static String fileName(String origin, LocalDateTime begin) {
    return origin.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + MOMENT.format(begin);
  }

  /** What is wrong with the name of a server, in words for people, or null. */
  public static @Nullable String serverProblem(String server) {
    return RemoteCapture.isNamedBy(server) ? null : "A server is named tcp://HOST:PORT.";
  }
}
