package org.ringscope.nic.ethtool.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool -k} (dump_one_feature in ethtool.c and netlink/features.c).
 *
 * @param features state of each feature by its name, as {@code receive-hashing}
 */
public record Features(Map<String, State> features) {
  private static final Pattern FEATURE =
      Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9 _-]*): (on|off)(?: \\[(fixed|requested on|requested off)\\])?");

  /**
   * State of a feature.
   *
   * @param on whether it is in effect
   * @param fixed whether it cannot be changed
   * @param requested what was asked for, where that is not in effect
   */
  public record State(boolean on, boolean fixed, Optional<Boolean> requested) {}

  public static Features read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    Map<String, State> features = new LinkedHashMap<>();
    for (DumpLine line : lines) {
      String content = line.content();
      Matcher feature = FEATURE.matcher(content);
      if (feature.matches()) {
        features.put(feature.group(1), state(feature.group(2), Optional.ofNullable(feature.group(3)).orElse("")));
      } else if (!content.startsWith("Features for ") && !content.startsWith("Offload parameters for ")) {
        unknown.accept(line);
      }
    }
    return new Features(features);
  }

  private static State state(String state, String note) {
    Optional<Boolean> requested =
        switch (note) {
          case "requested on" -> Optional.of(true);
          case "requested off" -> Optional.of(false);
          default -> Optional.empty();
        };
    return new State(state.equals("on"), note.equals("fixed"), requested);
  }

  /** Whether a feature is in effect, empty if the dump does not have it. */
  public Optional<Boolean> isOn(String name) {
    return Optional.ofNullable(features.get(name)).map(State::on);
  }
}
