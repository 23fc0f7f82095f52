package org.ringscope.nic;

/** A stage whose packets pass rings that are counted. */
public interface RingStage {
  RingCounters counters();
}
