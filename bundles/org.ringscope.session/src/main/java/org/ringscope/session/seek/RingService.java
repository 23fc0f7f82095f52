package org.ringscope.session.seek;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.host.RingSnapshot;

/**
 * What the host does about a receive ring at a moment. Times in ns since the epoch.
 *
 * @param state where the ring is between interrupt and poll
 * @param interruptDue when its interrupt comes, as things stand
 * @param lastInterrupt when it last came
 * @param interrupts how often it came
 * @param polls polls so far
 * @param polledRing the ring that its processor polls; empty while that is idle
 * @param taken packets that this poll took so far
 * @param busyUntil when the processor is done with the packet it is at
 */
public record RingService(
    State state,
    OptionalLong interruptDue,
    OptionalLong lastInterrupt,
    long interrupts,
    long polls,
    OptionalInt polledRing,
    int taken,
    OptionalLong busyUntil) {
  /** Of an infinitely fast host, or of a ring without packets: there is nothing to do. */
  public static final RingService IDLE = new RingService(
      State.IDLE, OptionalLong.empty(), OptionalLong.empty(), 0, 0, OptionalInt.empty(), 0, OptionalLong.empty());

  /** Where a ring is between interrupt and poll. */
  public enum State {
    /** No packet waits; an interrupt may come. */
    IDLE,
    /** A packet waits; the interrupt hasn't come yet. */
    INTERRUPT_DUE,
    /** The interrupt came while the processor polls another ring. */
    SCHEDULED,
    /** It is being polled. */
    POLLED,
    /** Its poll used the budget up: it will be polled again, without interrupt. */
    POLLED_AGAIN
  }

  static RingService of(RingSnapshot ring, ProcessorSnapshot processor) {
    return new RingService(
        state(ring, processor),
        ring.interruptDue(),
        ring.lastInterrupt(),
        ring.interrupts(),
        ring.polls(),
        processor.polledRing(),
        processor.taken(),
        processor.polledRing().isPresent() ? OptionalLong.of(processor.busyUntil()) : OptionalLong.empty());
  }

  private static State state(RingSnapshot ring, ProcessorSnapshot processor) {
    if (ring.interruptsOn()) {
      return ring.interruptDue().isPresent() ? State.INTERRUPT_DUE : State.IDLE;
    }
    if (processor.polledRing().equals(OptionalInt.of(ring.ring()))) {
      return State.POLLED;
    }
    return ring.polledAgain() ? State.POLLED_AGAIN : State.SCHEDULED;
  }
}
