package org.ringscope.nic.host;

import java.util.List;
import java.util.OptionalInt;

/**
 * A processor that serves receive rings, at a moment. Rings are numbered through all devices, times are in ns since the
 * epoch.
 *
 * @param polledRing the ring being polled; empty while the processor is idle, and what speaks of a poll is 0 then
 * @param pollBegan when that poll began
 * @param taken packets that it took so far
 * @param busyUntil when the packet, or the cost of the poll, that the processor is at is done
 * @param budget most packets of a poll
 * @param softirqLeft packets that the softirq may still take
 * @param squeezes softirqs that ended with their budget used up
 * @param toPoll rings that are to be polled next, in order
 */
public record ProcessorSnapshot(
    OptionalInt polledRing,
    long pollBegan,
    int taken,
    long busyUntil,
    int budget,
    int softirqLeft,
    long squeezes,
    List<Integer> toPoll) {
  public ProcessorSnapshot {
    toPoll = List.copyOf(toPoll);
  }

  /** A processor that has nothing to do. */
  public static ProcessorSnapshot idle(int budget) {
    return new ProcessorSnapshot(OptionalInt.empty(), 0, 0, 0, budget, 0, 0, List.of());
  }
}
