package org.ringscope.nic;

/** A stage whose packets pass rings that are counted. */
public interface RingStage {
  RingCounters counters();

  /** Makes room for {@code rings} rings in all; never for fewer than there are. */
  default void reserveRings(int rings) {
    counters().reserve(rings);
  }
}
