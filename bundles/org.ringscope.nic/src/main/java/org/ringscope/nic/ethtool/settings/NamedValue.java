package org.ringscope.nic.ethtool.settings;

import java.util.Optional;
import java.util.OptionalLong;

/** A line {@code name: value}; the name may hold colons itself. */
record NamedValue(String name, String value) {
  private static final int MOST_DIGITS = 18;

  static Optional<NamedValue> of(String line) {
    int colon = line.lastIndexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    return Optional.of(new NamedValue(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
  }

  /** The line cut at its first colon, for values that hold colons. */
  static Optional<NamedValue> cutAtFirstColon(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    return Optional.of(new NamedValue(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
  }

  /** {@code on} and {@code off}. */
  Optional<Boolean> onOrOff() {
    return switch (value) {
      case "on" -> Optional.of(true);
      case "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The value as a decimal number, empty if it is something else. */
  static OptionalLong decimal(String text) {
    boolean isNumber =
        !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
