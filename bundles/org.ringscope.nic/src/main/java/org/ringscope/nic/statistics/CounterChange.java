package org.ringscope.nic.statistics;

/**
 * How a counter moved between two dumps.
 *
 * @param counter as the later dump has it
 * @param change packets or bytes that were counted between, unsigned; after a reset only those since then
 */
public record CounterChange(MappedCounter counter, long change, Kind kind) {
  /** What happened to the value. */
  public enum Kind {
    /** It did not fall. */
    COUNTED,
    /** It fell, and its register is known to be narrow: it wrapped once. */
    WRAPPED,
    /** It fell otherwise: the card or driver was reset, and what was counted before that is lost. */
    RESET,
    /** Only the later dump has it: a ring that was added, or a driver that was replaced. */
    NEW
  }
}
