package org.ringscope.session.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.host.HostListener;
import org.ringscope.nic.host.InterruptCause;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.host.RingSnapshot;

/** Listens to the host from a packet's arrival in its descriptor until the packet is done, and tells how that went. */
final class ServiceRecord implements HostListener {
  private final HostDrain drain;
  private final int ring;
  private final long arrived;
  private final int budget;
  private final OptionalLong lastInterrupt;
  private int ahead;
  private TraceNode.@Nullable Interrupted interrupt;
  private PollReason reason;
  private long pollBegan;
  private int taken;
  private int otherPolls;
  private long otherPackets;
  private OptionalInt lastOther = OptionalInt.empty();
  private long done;
  private boolean isDone;

  /**
   * Begins before the packet takes its descriptor.
   *
   * @param arrived when it does, ns
   * @param state the ring, which has got a packet before
   * @param processor that serves it
   */
  ServiceRecord(HostDrain drain, long arrived, RingSnapshot state, ProcessorSnapshot processor) {
    this.drain = drain;
    this.arrived = arrived;
    ring = state.ring();
    budget = processor.budget();
    ahead = state.waiting();
    lastInterrupt = state.lastInterrupt();
    boolean polled = processor.polledRing().equals(OptionalInt.of(ring));
    pollBegan = polled ? processor.pollBegan() : arrived;
    taken = polled ? processor.taken() : 0;
    boolean waitsForTurn = !polled && !state.interruptsOn();
    reason = state.polledAgain() ? PollReason.BUDGET_USED
        : waitsForTurn ? PollReason.AFTER_OTHER_RINGS : PollReason.INTERRUPT;
  }

  boolean isDone() {
    return isDone;
  }

  @Override
  public void interrupted(int interrupting, long time, InterruptCause cause) {
    if (interrupting == ring && !isDone) {
      interrupt = new TraceNode.Interrupted(time, time - arrived, cause);
      reason = PollReason.INTERRUPT;
    }
  }

  @Override
  public void pollBegan(int polled, long time) {
    if (polled == ring && !isDone) {
      boolean waited = interrupt != null && reason == PollReason.INTERRUPT && interrupt.time() < time;
      reason = waited ? PollReason.AFTER_OTHER_RINGS : reason;
      pollBegan = time;
      taken = 0;
    }
  }

  @Override
  public void taken(int from, long time) {
    if (from == ring && !isDone) {
      taken++;
      isDone = ahead-- == 0;
      done = time;
    }
  }

  @Override
  public void pollEnded(int polled, long time, int packets) {
    if (isDone) {
      return;
    }
    if (polled == ring) {
      // It didn't find the ring empty, for the packet waits there.
      reason = PollReason.BUDGET_USED;
    } else if (time > arrived && drain.shareProcessor(ring, polled)) {
      otherPolls++;
      otherPackets += packets;
      lastOther = OptionalInt.of(polled);
    }
  }

  /** What happened to the packet, in order; it is done. */
  List<TraceNode> nodes() {
    List<TraceNode> nodes = new ArrayList<>();
    nodes.add(interrupt == null ? new TraceNode.NoInterrupt(lastInterrupt) : interrupt);
    if (otherPolls > 0) {
      nodes.add(new TraceNode.ProcessorBusy(otherPolls, otherPackets, lastOther));
    }
    nodes.add(new TraceNode.Polled(pollBegan, pollBegan - arrived, reason, taken, budget));
    nodes.add(new TraceNode.Done(done, done - arrived));
    return nodes;
  }
}
