package org.ringscope.session;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.live.CaptureLimit;
import org.ringscope.capture.live.LiveInterfaces;
import org.ringscope.capture.live.Pcap4jSource;

/**
 * A network interface of this machine as a replay's input.
 *
 * @param interfaceName as the system calls it
 * @param packets most packets taken; {@link Long#MAX_VALUE} for any number
 * @param time how long to capture, {@link #UNTIL_ENDED} until {@link Progress#isEnough()}
 */
public record LiveInput(String interfaceName, long packets, Duration time) {
  /** Longer than anybody captures. */
  public static final Duration UNTIL_ENDED = Duration.ofDays(36_500);

  public LiveInput {
    if (packets < 1) {
      throw new IllegalArgumentException("1 packet or more, not " + packets);
    }
    if (!time.isPositive()) {
      throw new IllegalArgumentException("longer than nothing, not " + time);
    }
  }

  /**
   * The interfaces there are, a line each: its name and what tells it from others.
   *
   * @throws IOException if libpcap is missing or can't tell
   */
  public static List<String> interfaces() throws IOException {
    return LiveInterfaces.all().stream().map(LiveInterfaces.LiveInterface::toString).toList();
  }

  /** How reports call it. */
  String label() {
    return interfaceName + " (live)";
  }

  /**
   * Begins to capture whole packets; the limits count from now.
   *
   * @param filter in tcpdump's language, run by the kernel; null = all packets
   * @param progress says when to end
   * @throws IOException if there can't be a capture, in words for people
   */
  Pcap4jSource open(@Nullable String filter, Progress progress) throws IOException {
    CaptureLimit limit = new CaptureLimit(packets, new End(System.nanoTime() + time.toNanos(), progress));
    return Pcap4jSource.openInterface(interfaceName, 0, filter, limit);
  }

  /** The moment when time was up or somebody had enough, once it came. */
  private static final class End implements LongSupplier {
    private final long deadline;
    private final Progress progress;

    End(long deadline, Progress progress) {
      this.deadline = deadline;
      this.progress = progress;
    }

    @Override
    public long getAsLong() {
      if (progress.isCanceled()) {
        return Long.MIN_VALUE;
      }
      boolean over = progress.isEnough() || System.nanoTime() - deadline >= 0;
      return over ? System.currentTimeMillis() * 1_000_000 : CaptureLimit.OPEN;
    }
  }
}
