package org.ringscope.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.LiveInput;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;

/** Options that take the packets from an interface of this machine instead of captures. */
final class LiveOptions {
  private @Nullable String interfaceName;
  private @Nullable Integer seconds;
  private @Nullable Integer count;

  void addTo(Options options) {
    options
        .lastText("--live", "IF",
            "Capture on this interface instead, until Ctrl-C; without IF: list the interfaces. Needs the right to"
                + " capture (root, or CAP_NET_RAW).",
            value -> interfaceName = value)
        .wholeNumber("--seconds", "N", "With --live: end after N seconds.", value -> seconds = value)
        .wholeNumber("--count", "N", "With --live: end after N packets.", value -> count = value);
  }

  /**
   * The request to replay captures, or what is captured live.
   *
   * @throws IOException if the interfaces can't be listed, where that is asked for
   * @throws UsageException if both or neither is named
   */
  ReplayRequest request(List<String> captures, Scenario settings) throws IOException {
    if (interfaceName == null) {
      if (seconds != null || count != null) {
        throw new UsageException((seconds != null ? "--seconds" : "--count") + " belongs to --live IF");
      }
      ReplayCommand.requireCaptures(captures);
      return ReplayRequest.of(captures, settings);
    }
    if (interfaceName.isEmpty()) {
      String all = LiveInput.interfaces().stream().map(one -> "\n  " + one).collect(Collectors.joining());
      throw new UsageException("--live: name the interface to capture on:" + all);
    }
    if (!captures.isEmpty()) {
      throw new UsageException("--live " + interfaceName + ", or " + captures.getFirst() + ": not both");
    }
    return ReplayRequest.of(List.of(), settings).withLive(input(interfaceName));
  }

  private LiveInput input(String name) {
    if (seconds != null && seconds < 1) {
      throw new UsageException("--seconds: 1 or more, not " + seconds);
    }
    if (count != null && count < 1) {
      throw new UsageException("--count: 1 or more, not " + count);
    }
    return new LiveInput(
        name,
        count == null ? Long.MAX_VALUE : count,
        seconds == null ? LiveInput.UNTIL_ENDED : Duration.ofSeconds(seconds));
  }
}
