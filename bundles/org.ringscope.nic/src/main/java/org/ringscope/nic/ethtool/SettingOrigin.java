package org.ringscope.nic.ethtool;

/**
 * Where a setting of an imported profile comes from.
 *
 * @param setting name of the setting, as a scenario file has it
 * @param value its value as text
 * @param source command of ethtool that shows it, or the source of the driver's default
 */
public record SettingOrigin(String setting, String value, String source) {}
