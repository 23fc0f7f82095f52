package org.ringscope.nic.ethtool.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool -c}: interrupt moderation (dump_coalesce in ethtool.c, coalesce_reply_cb in netlink/coalesce.c).
 *
 * @param adaptiveReceive whether the driver changes the receive settings by itself; empty where it does not say
 * @param adaptiveSend whether the driver changes the send settings by itself
 * @param completionModeReceive whether the receive timer starts anew with each completion ({@code CQE mode})
 * @param completionModeSend the same for sending
 * @param values the numbers by their names, as {@code rx-usecs}; one that the driver does not have is not there
 */
public record Coalesce(
    Optional<Boolean> adaptiveReceive,
    Optional<Boolean> adaptiveSend,
    Optional<Boolean> completionModeReceive,
    Optional<Boolean> completionModeSend,
    Map<String, Long> values) {
  private static final Pattern TWO_SWITCHES =
      Pattern.compile("(Adaptive|CQE mode) RX:\\s*(on|off|n/a)\\s+TX:\\s*(on|off|n/a)");

  /** The colon is missing behind tx-aggr-time-usecs in ethtool 6.3 … 6.7. */
  private static final Pattern VALUE =
      Pattern.compile("((?:rx|tx|stats|sample|pkt)-[a-z-]+)(?::\\s*|\\s+)(\\d{1,18}|n/a)");

  public static Coalesce read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    Map<String, String> switches = new LinkedHashMap<>();
    Map<String, Long> values = new LinkedHashMap<>();
    for (DumpLine line : lines) {
      String content = line.content();
      Matcher both = TWO_SWITCHES.matcher(content);
      Matcher value = VALUE.matcher(content);
      if (both.matches()) {
        switches.put(both.group(1) + " RX", both.group(2));
        switches.put(both.group(1) + " TX", both.group(3));
      } else if (value.matches()) {
        NamedValue.decimal(value.group(2)).ifPresent(number -> values.put(value.group(1), number));
      } else if (!content.startsWith("Coalesce parameters for ")) {
        unknown.accept(line);
      }
    }
    return new Coalesce(
        state(switches, "Adaptive RX"),
        state(switches, "Adaptive TX"),
        state(switches, "CQE mode RX"),
        state(switches, "CQE mode TX"),
        values);
  }

  private static Optional<Boolean> state(Map<String, String> switches, String name) {
    return new NamedValue(name, switches.getOrDefault(name, "n/a")).onOrOff();
  }

  /** Microseconds between a packet and its interrupt, or between two interrupts: the driver decides. */
  public OptionalLong receiveMicroseconds() {
    return value("rx-usecs");
  }

  /** Packets after which an interrupt comes at once, 0 where their number does not matter. */
  public OptionalLong receiveFrames() {
    return value("rx-frames");
  }

  private OptionalLong value(String name) {
    Long value = values.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
