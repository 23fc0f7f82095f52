package org.ringscope.nic.statistics;

import org.ringscope.nic.statistics.dialect.CounterDirection;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.Mapping;

/**
 * A counter with what its name means.
 *
 * @param ring from 0 for a counter of a ring, else {@link ScopedDrop#NO_RING}
 */
public record MappedCounter(RawCounter raw, Mapping mapping, int ring) {
  public CounterKind kind() {
    return mapping.kind();
  }

  public boolean isRing(CounterDirection direction) {
    return mapping.scope() == CounterScope.RING && mapping.direction() == direction;
  }

  /** Whether any table knows the name. */
  public boolean isUnderstood() {
    return kind() != CounterKind.UNMAPPED;
  }
}
