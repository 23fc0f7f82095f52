package org.ringscope.session.ethtool;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One device's output as text. JSON doesn't say which command wrote it; its keys do. Names and headings are those of
 * ethtool's netlink/rings.c, channels.c, coalesce.c, features.c, rss.c and stats.c.
 */
final class EthtoolText {
  private static final int ROW = 8;

  /** A receive ring of a card has more descriptors than this, and fewer cards have more channels without "combined". */
  private static final int MOST_PLAIN_CHANNELS = 128;

  /** Keys of -l alone. */
  private static final Set<String> CHANNELS_ONLY = Set.of("combined", "combined-max", "other", "other-max");

  /** Keys of -g with their names in text, but for those of limits, which have "-max" behind. */
  private static final Map<String, String> RING_NAMES = ordered(
      "rx", "RX", "rx-mini", "RX Mini", "rx-jumbo", "RX Jumbo", "tx", "TX", "tx-push-buff-len", "TX push buff len",
      "rx-buf-len", "RX Buf Len", "cqe-size", "CQE Size", "tx-push", "TX Push", "rx-push", "RX Push",
      "tcp-data-split", "TCP data split", "hds-thresh", "HDS thresh");

  private static final Map<String, String> CHANNEL_NAMES =
      ordered("rx", "RX", "tx", "TX", "other", "Other", "combined", "Combined");

  private final String device;
  private final Map<?, ?> output;
  private final StringBuilder text = new StringBuilder();

  private EthtoolText(String device, Map<?, ?> output) {
    this.device = device;
    this.output = output;
  }

  /** Lines with {@code \n} behind each. */
  static String of(String device, Map<?, ?> output) {
    EthtoolText lines = new EthtoolText(device, output);
    lines.write();
    return lines.text.toString();
  }

  private static Map<String, String> ordered(String... keysAndNames) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < keysAndNames.length; i += 2) {
      names.put(keysAndNames[i], keysAndNames[i + 1]);
    }
    return names;
  }

  private void write() {
    if (hasAny("rss-indirection-table", "rss-hash-key", "rss-hash-function")) {
      indirection();
    } else if (hasAny("rx-usecs", "tx-usecs", "adaptive-rx", "rx-frames")) {
      coalesce();
    } else if (output.values().stream().anyMatch(value -> value instanceof Map<?, ?> state && has(state, "active"))) {
      features();
    } else if (output.keySet().stream().anyMatch(CHANNELS_ONLY::contains)) {
      limitsAndSettings("Channel", CHANNEL_NAMES);
    } else if (hasAny("rx-max", "tx-max", "rx", "tx")) {
      boolean rings = output.keySet().stream().anyMatch(key -> !isOfBoth(key)) || highest() > MOST_PLAIN_CHANNELS;
      limitsAndSettings(rings ? "Ring" : "Channel", rings ? RING_NAMES : CHANNEL_NAMES);
    } else {
      statistics();
    }
  }

  private boolean hasAny(String... keys) {
    for (String key : keys) {
      if (has(output, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Map<?, ?> map, String key) {
    return map.containsKey(key);
  }

  private static boolean isOfBoth(Object key) {
    return Set.of("ifname", "rx", "tx", "rx-max", "tx-max").contains(key);
  }

  private long highest() {
    return Math.max(number(output.get("rx-max")), number(output.get("tx-max")));
  }

  /** 0 for what is none or has more than nine digits. */
  private static long number(@Nullable Object value) {
    return value instanceof String digits && digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
  }

  private void limitsAndSettings(String kind, Map<String, String> names) {
    line(kind + " parameters for " + device + ":");
    line("Pre-set maximums:");
    names.forEach((key, name) -> setting(name, output.get(limitOf(key))));
    line("Current hardware settings:");
    names.forEach((key, name) -> setting(name, output.get(key)));
  }

  private static String limitOf(String key) {
    return key.equals("tx-push-buff-len") ? "tx-push-buff-max-len" : key + "-max";
  }

  private void setting(String name, @Nullable Object value) {
    if (value != null) {
      line(name + ":\t\t" + plain(value));
    }
  }

  private static String plain(Object value) {
    return value instanceof Boolean on ? onOrOff(on) : value.toString();
  }

  private static String onOrOff(boolean on) {
    return on ? "on" : "off";
  }

  private void coalesce() {
    line("Coalesce parameters for " + device + ":");
    line("Adaptive RX: " + either("adaptive-rx", "rx") + "  TX: " + either("adaptive-tx", "tx"));
    output.forEach((key, value) -> {
      if (value instanceof String digits && !key.equals("ifname")) {
        line(key + ":\t" + digits);
      }
    });
    if (hasAny("cqe-mode-rx", "cqe-mode-tx")) {
      line("CQE mode RX: " + either("cqe-mode-rx", "") + "  TX: " + either("cqe-mode-tx", ""));
    }
  }

  private String either(String key, String olderKey) {
    Object value = has(output, key) ? output.get(key) : output.get(olderKey);
    return value == null ? "n/a" : plain(value);
  }

  private void features() {
    line("Features for " + device + ":");
    output.forEach((name, value) -> {
      if (value instanceof Map<?, ?> state && state.get("active") instanceof Boolean active) {
        line(name + ": " + onOrOff(active) + note(state, active));
      }
    });
  }

  private static String note(Map<?, ?> state, boolean active) {
    if (Boolean.TRUE.equals(state.get("fixed"))) {
      return " [fixed]";
    }
    boolean differs = state.get("requested") instanceof Boolean requested && requested != active;
    return differs ? " [requested " + onOrOff(!active) + "]" : "";
  }

  /** JSON tells neither the number of rings – 0 stands for that, and the table names them – nor which context it is. */
  private void indirection() {
    line("RX flow hash indirection table for " + device + " with 0 RX ring(s):");
    List<String> table = texts(output.get("rss-indirection-table"));
    for (int i = 0; i < table.size(); i += ROW) {
      line("%5d: ".formatted(i) + String.join(" ", table.subList(i, Math.min(i + ROW, table.size()))));
    }
    List<String> key = texts(output.get("rss-hash-key"));
    if (!key.isEmpty()) {
      line("RSS hash key:");
      line(String.join(":", key.stream().map(value -> HexFormat.of().toHexDigits((byte) number(value))).toList()));
    }
    if (output.get("rss-hash-function") instanceof String function) {
      line("RSS hash function:");
      line("    " + function + ": on");
    }
    if (output.get("rss-input-transformation") instanceof Map<?, ?> transforms) {
      line("RSS input transformation:");
      transforms.forEach((name, on) -> transform(name, on));
    }
  }

  private void transform(Object name, Object on) {
    if (on instanceof Boolean) {
      line("    " + name + ": " + plain(on));
    } else {
      line("    Unknown bits in RSS input transformation: 0x" + Long.toHexString(number(on)));
    }
  }

  private static List<String> texts(@Nullable Object array) {
    List<String> texts = new ArrayList<>();
    if (array instanceof List<?> elements) {
      elements.forEach(element -> texts.add(element.toString()));
    }
    return texts;
  }

  /** Groups are the standard's counters; counters beside the name are the driver's. */
  private void statistics() {
    boolean grouped = output.values().stream().anyMatch(Map.class::isInstance);
    line(grouped ? "Standard stats for " + device + ":" : "# ethtool -S " + device + "\nNIC statistics:");
    output.forEach((name, value) -> {
      if (value instanceof Map<?, ?> group) {
        group.forEach((counter, count) -> counter(name + "-" + counter, count));
      } else if (!name.equals("ifname")) {
        counter(name.toString(), value);
      }
    });
  }

  /** Histograms, which are arrays, tell lengths of frames and no ring's: they are left out. */
  private void counter(String name, Object count) {
    if (count instanceof String digits) {
      line("     " + name + ": " + digits);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
