package org.ringscope.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Packets per protocol.
 *
 * @param counts per column; a missing column was not counted (conversations often aren't), which is not the same as 0
 */
public record ProtocolSummary(Map<ProtocolColumn, Long> counts) {
  public static final ProtocolSummary NONE = new ProtocolSummary(Map.of());

  public ProtocolSummary {
    var copy = new EnumMap<ProtocolColumn, Long>(ProtocolColumn.class);
    counts.forEach((column, count) -> copy.put(column, Counts.check(column.id(), count)));
    counts = Collections.unmodifiableMap(copy);
  }

  /** The count, or empty if it was not taken. */
  public OptionalLong get(ProtocolColumn column) {
    Long count = counts.get(column);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
