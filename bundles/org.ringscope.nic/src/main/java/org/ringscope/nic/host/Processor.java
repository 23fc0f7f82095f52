package org.ringscope.nic.host;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * A processor and the receive rings it serves: interrupts, softirqs, polls, packets one after another, as Linux's NAPI
 * does it (Documentation/networking/napi.rst, {@code net_rx_action} in net/core/dev.c).
 *
 * <p>An interrupt puts its ring on the poll list; it costs no time and doesn't disturb the poll that is going on. A
 * softirq takes the list as it is and polls one ring after another. A poll's cost is paid before its first packet, a
 * descriptor is free when its packet is done, and a poll goes on with what arrived meanwhile until the ring is empty –
 * then its interrupt is on again – or the budget is used – then it is polled again without interrupt. When the list is
 * empty or the softirq's budget used, the next softirq polls what is left of the list, then the rings whose interrupts
 * came meanwhile, then those to be polled again.
 *
 * <p>Of things at the same instant, interrupts come first (the lowest ring's before others'), then what the host
 * finishes, then what arrives.
 */
final class Processor {
  private static final int NONE = -1;

  private final HostModel host;
  private final long pollCost;
  private final long packetCost;
  private final int budget;
  private final TakenListener counting;
  private TakenListener listener;

  /** Hears of interrupts and polls; null while nobody asks, as in all of a replay. */
  private @Nullable HostListener watcher;

  /** Lowest number first. */
  private final List<DrainedRing> rings = new ArrayList<>();

  private final PollList polls = new PollList();

  /** The ring being polled; null while the processor is idle. */
  private @Nullable DrainedRing current;

  private long pollStart;
  private int taken;
  private boolean working;
  private long until;
  private int softirqLeft;
  private long squeezes;
  private long nextDue = DrainedRing.NEVER;

  Processor(HostModel host, TakenListener listener) {
    this.host = host;
    pollCost = host.pollPicoseconds();
    packetCost = host.packetPicoseconds();
    budget = host.budget();
    counting = listener;
    this.listener = listener;
  }

  /** Serves {@code ring}, too. */
  void serve(DrainedRing ring) {
    int place = 0;
    while (place < rings.size() && rings.get(place).number() < ring.number()) {
      place++;
    }
    rings.add(place, ring);
  }

  /** From now on {@code watcher} hears what the processor does; null: nobody any more. */
  void watch(@Nullable HostListener watcher) {
    this.watcher = watcher;
    listener = watcher == null ? counting : (ring, time) -> {
      counting.taken(ring, time);
      watcher.taken(ring, time);
    };
  }

  /** One of the rings was filled: its interrupt may be due earlier than all others. */
  void filled(DrainedRing ring) {
    nextDue = Math.min(nextDue, ring.due());
  }

  /** Lets the processor work up to {@code time} inclusive. */
  void advanceTo(long time) {
    while (true) {
      DrainedRing polled = current;
      if (nextDue <= time && (polled == null || nextDue <= until)) {
        interrupt();
      } else if (polled != null && until <= time) {
        goOn(polled);
      } else {
        return;
      }
    }
  }

  private void interrupt() {
    long now = nextDue;
    DrainedRing interrupting = rings.size() == 1 ? rings.getFirst() : firstDue(now);
    if (watcher != null) {
      watcher.interrupted(interrupting.number(), now, interrupting.interruptCause());
    }
    interrupting.interrupt();
    nextDue = rings.size() == 1 ? DrainedRing.NEVER : earliestDue();
    if (current == null) {
      softirqLeft = host.softirqBudget();
      beginPoll(interrupting, now);
    } else {
      polls.schedule(interrupting);
    }
  }

  private DrainedRing firstDue(long now) {
    int place = 0;
    while (rings.get(place).due() != now) {
      place++;
    }
    return rings.get(place);
  }

  private long earliestDue() {
    long earliest = DrainedRing.NEVER;
    for (int i = 0; i < rings.size(); i++) {
      earliest = Math.min(earliest, rings.get(i).due());
    }
    return earliest;
  }

  /** The packet, or the cost of the poll, that lasted until now is done. */
  private void goOn(DrainedRing ring) {
    if (working) {
      ring.take();
      taken++;
      listener.taken(ring.number(), until);
    }
    if (taken == budget) {
      ring.pollAgain();
      polls.pollAgain(ring);
      endPoll(ring);
    } else if (ring.isEmpty()) {
      ring.arm();
      endPoll(ring);
    } else {
      working = true;
      until = timeAfter(taken + 1);
    }
  }

  private void endPoll(DrainedRing ring) {
    if (watcher != null) {
      watcher.pollEnded(ring.number(), until, taken);
    }
    softirqLeft -= taken;
    boolean budgetUsed = softirqLeft <= 0;
    if (budgetUsed) {
      squeezes++;
    }
    if (polls.isEmpty()) {
      current = null;
      return;
    }
    if (budgetUsed || !polls.isRunning()) {
      softirqLeft = host.softirqBudget();
      polls.nextRound();
    }
    beginPoll(polls.next(), until);
  }

  private void beginPoll(DrainedRing ring, long now) {
    current = ring;
    ring.countPoll();
    if (watcher != null) {
      watcher.pollBegan(ring.number(), now);
    }
    pollStart = now;
    taken = 0;
    working = false;
    until = timeAfter(0);
  }

  /** When the poll is done with {@code packets} packets, in ns: costs are added in ps and rounded down once. */
  private long timeAfter(int packets) {
    return DrainedRing.later(pollStart, (pollCost + packets * packetCost) / 1000);
  }

  /** Softirqs that ended because their budget was used up, the third column of /proc/net/softnet_stat. */
  long squeezes() {
    return squeezes;
  }

  ProcessorSnapshot snapshot() {
    DrainedRing polled = current;
    List<Integer> list = polls.numbers();
    return polled == null
        ? new ProcessorSnapshot(OptionalInt.empty(), 0, 0, 0, budget, softirqLeft, squeezes, list)
        : new ProcessorSnapshot(
            OptionalInt.of(polled.number()), pollStart, taken, until, budget, softirqLeft, squeezes, list);
  }

  void save(StateWriter writer) {
    writer.write(current == null ? NONE : current.number());
    writer.write(pollStart);
    writer.write(taken);
    writer.write(working ? 1 : 0);
    writer.write(until);
    writer.write(softirqLeft);
    writer.write(squeezes);
    writer.write(nextDue);
    polls.save(writer);
  }

  void restore(StateReader reader) {
    int number = (int) reader.read();
    current = number == NONE ? null : ring(number);
    pollStart = reader.read();
    taken = (int) reader.read();
    working = reader.read() != 0;
    until = reader.read();
    softirqLeft = (int) reader.read();
    squeezes = reader.read();
    nextDue = reader.read();
    polls.restore(reader, this::ring);
  }

  private DrainedRing ring(int number) {
    return rings.stream().filter(ring -> ring.number() == number).findFirst().orElseThrow();
  }
}
