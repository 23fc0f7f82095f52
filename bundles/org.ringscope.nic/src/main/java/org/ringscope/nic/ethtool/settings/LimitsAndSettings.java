package org.ringscope.nic.ethtool.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * Two lists of the same names, what can be set at most and what is set, as {@code -l} and {@code -g} print them.
 *
 * @param limits values under "Pre-set maximums:"
 * @param settings values under "Current hardware settings:"
 */
record LimitsAndSettings(Map<String, String> limits, Map<String, String> settings) {
  private static final Pattern VALUE = Pattern.compile("\\d{1,18}|n/a|on|off|auto|unknown\\(\\d+\\)");

  /**
   * Reads a section.
   *
   * @param names names that the section may have
   */
  static LimitsAndSettings read(List<DumpLine> lines, Pattern names, Consumer<DumpLine> unknown) {
    Map<String, String> limits = new LinkedHashMap<>();
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> current = settings;
    for (DumpLine line : lines) {
      String content = line.content();
      if (content.equals("Pre-set maximums:")) {
        current = limits;
      } else if (content.equals("Current hardware settings:")) {
        current = settings;
      } else if (!content.contains(" parameters for ")) {
        Optional<NamedValue> value = NamedValue.of(content).filter(named -> fits(named, names));
        if (value.isPresent()) {
          current.put(value.get().name(), value.get().value());
        } else {
          unknown.accept(line);
        }
      }
    }
    return new LimitsAndSettings(limits, settings);
  }

  private static boolean fits(NamedValue value, Pattern names) {
    return names.matcher(value.name()).matches() && VALUE.matcher(value.value()).matches();
  }

  /** What can be set, empty where the driver does not say. */
  OptionalLong limit(String name) {
    return NamedValue.decimal(limits.getOrDefault(name, ""));
  }

  /** What is set, empty where the driver does not say. */
  OptionalLong setting(String name) {
    return NamedValue.decimal(settings.getOrDefault(name, ""));
  }
}
