package org.ringscope.nic.statistics;

import java.util.List;

/**
 * What a dump of {@code ethtool -S} holds, as it stands there.
 *
 * @param driver the driver that a line {@code driver:} of the same text names; empty if there is none
 * @param counters in the dump's order
 * @param unread lines among the counters that are none, each with its number
 */
public record RawStatistics(String driver, List<RawCounter> counters, List<String> unread) {}
