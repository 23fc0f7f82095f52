package org.ringscope.report.diff;

/**
 * A setting, or a property of the capture, that differs.
 *
 * @param name as in the JSON report, such as {@code scenario.ring_size}
 * @param before as text; empty if not set
 * @param after likewise
 */
public record SettingChange(String name, String before, String after) {}
