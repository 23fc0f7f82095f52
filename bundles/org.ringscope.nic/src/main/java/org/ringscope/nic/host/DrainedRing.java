package org.ringscope.nic.host;

import java.util.OptionalLong;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * One receive ring as card and host count it: descriptors filled and free, the interrupt to come, interrupts and polls
 * so far. Of packets it knows only how many wait.
 */
final class DrainedRing {
  /** The time of what isn't going to happen; no event has it. */
  static final long NEVER = Long.MAX_VALUE;

  private final int number;
  private final int size;
  private final int refillBatch;
  private final long gap;
  private final long timer;
  private final int count;
  private final boolean throttled;

  private int waiting;
  private int unreturned;
  private int mostWaiting;
  private boolean armed = true;
  private long due = NEVER;
  private long lastInterrupt = NEVER;
  private long interrupts;
  private long polls;
  private boolean repolled;
  private long repolledPackets;

  DrainedRing(int number, int size, HostModel host) {
    this.number = number;
    this.size = size;
    refillBatch = Math.min(host.refillBatch(), size);
    Moderation moderation = host.moderation();
    if (moderation instanceof Moderation.Adaptive adaptive) {
      moderation = adaptive.held();
    }
    throttled = moderation instanceof Moderation.MinimumGap;
    gap = moderation instanceof Moderation.MinimumGap minimum ? minimum.nanoseconds() : 0;
    timer = moderation instanceof Moderation.TimerOrCount either ? either.timerNanoseconds() : 0;
    count = moderation instanceof Moderation.TimerOrCount either ? either.packets() : Integer.MAX_VALUE;
  }

  int number() {
    return number;
  }

  boolean isEmpty() {
    return waiting == 0;
  }

  boolean isFull() {
    return waiting + unreturned == size;
  }

  /** A packet takes a descriptor at {@code time}; if interrupts are on, one may become due. */
  void fill(long time) {
    waiting++;
    mostWaiting = Math.max(mostWaiting, waiting);
    if (armed) {
      if (waiting == 1) {
        due = firstDue(time);
      }
      if (waiting == count) {
        due = Math.min(due, time);
      }
    }
  }

  private long firstDue(long time) {
    if (throttled) {
      return lastInterrupt == NEVER ? time : Math.max(time, later(lastInterrupt, gap));
    }
    return later(time, timer);
  }

  /** {@code time + nanoseconds}, or the last moment there is. */
  static long later(long time, long nanoseconds) {
    long sum = time + nanoseconds;
    return sum < time || sum == NEVER ? NEVER - 1 : sum;
  }

  /** When the ring's interrupt comes, as things stand; {@link #NEVER} if no packet waits or it is being polled. */
  long due() {
    return due;
  }

  /** Why the interrupt that is due comes when it does; ask before {@link #interrupt}. */
  InterruptCause interruptCause() {
    if (throttled) {
      boolean waited = gap > 0 && lastInterrupt != NEVER && due == later(lastInterrupt, gap);
      return waited ? InterruptCause.GAP_OVER : InterruptCause.AT_ONCE;
    }
    // While interrupts are on nothing is taken: packets that wait were all counted.
    if (waiting >= count) {
      return InterruptCause.COUNT_REACHED;
    }
    return timer == 0 ? InterruptCause.AT_ONCE : InterruptCause.TIMER_OVER;
  }

  /** The interrupt that was due comes: interrupts are off until {@link #arm}. */
  void interrupt() {
    lastInterrupt = due;
    due = NEVER;
    armed = false;
    interrupts++;
  }

  /** The poll found the ring empty: interrupts are on again. */
  void arm() {
    armed = true;
    repolled = false;
  }

  /** The poll used its budget up: the next one comes without interrupt. */
  void pollAgain() {
    repolled = true;
  }

  void countPoll() {
    polls++;
  }

  /** The packet that waits longest is done; its descriptor is free when the driver returns it. */
  void take() {
    waiting--;
    if (repolled) {
      repolledPackets++;
    }
    if (++unreturned >= refillBatch) {
      unreturned = 0;
    }
  }

  int waiting() {
    return waiting;
  }

  int mostWaiting() {
    return mostWaiting;
  }

  long interrupts() {
    return interrupts;
  }

  long polls() {
    return polls;
  }

  long repolledPackets() {
    return repolledPackets;
  }

  RingSnapshot snapshot() {
    return new RingSnapshot(
        number, size, waiting, unreturned, armed, due == NEVER ? OptionalLong.empty() : OptionalLong.of(due),
        lastInterrupt == NEVER ? OptionalLong.empty() : OptionalLong.of(lastInterrupt), interrupts, polls, repolled);
  }

  void save(StateWriter writer) {
    writer.write(waiting);
    writer.write(unreturned);
    writer.write(mostWaiting);
    writer.write(armed ? 1 : 0);
    writer.write(due);
    writer.write(lastInterrupt);
    writer.write(interrupts);
    writer.write(polls);
    writer.write(repolled ? 1 : 0);
    writer.write(repolledPackets);
  }

  void restore(StateReader reader) {
    waiting = (int) reader.read();
    unreturned = (int) reader.read();
    mostWaiting = (int) reader.read();
    armed = reader.read() != 0;
    due = reader.read();
    lastInterrupt = reader.read();
    interrupts = reader.read();
    polls = reader.read();
    repolled = reader.read() != 0;
    repolledPackets = reader.read();
  }
}
