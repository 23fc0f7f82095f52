package org.ringscope.report;

/**
 * Where a setting comes from that was taken over from a machine.
 *
 * @param setting name of the setting, as a scenario file has it
 * @param value its value as text
 * @param source what shows it, such as {@code ethtool -g}, or whose default it is
 */
public record SettingSource(String setting, String value, String source) {
  @Override
  public String toString() {
    return setting + " " + value + " (" + source + ")";
  }
}
