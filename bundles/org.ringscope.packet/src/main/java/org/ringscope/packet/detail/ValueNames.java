package org.ringscope.packet.detail;

import java.util.HashMap;
import java.util.Map;

/** The names a standard or registry gives to a field's numbers. */
final class ValueNames {
  private final Map<Long, String> names = new HashMap<>();

  /** Reads lines of a number (decimal or 0x…), a blank, and its name. */
  static ValueNames of(String lines) {
    ValueNames result = new ValueNames();
    lines.lines().forEach(line -> {
      int blank = line.indexOf(' ');
      result.names.put(Long.decode(line.substring(0, blank)), line.substring(blank + 1));
    });
    return result;
  }

  String of(long number) {
    return names.getOrDefault(number, "Unknown");
  }
}
