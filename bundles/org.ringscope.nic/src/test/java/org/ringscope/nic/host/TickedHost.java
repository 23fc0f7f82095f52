package org.ringscope.nic.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the host model, written down as plainly as possible: every nanosecond is looked at. For small times
 * only.
 */
final class TickedHost {
  private final int size;
  private final HostModel host;
  private final List<Ring> rings = new ArrayList<>();
  private final List<Cpu> cpus = new ArrayList<>();
  private final Outcome outcome;

  private static final class Ring {
    final int number;
    final Deque<Integer> packets = new ArrayDeque<>();
    boolean interruptsOn = true;
    boolean repolled;
    boolean interruptedBefore;
    long lastInterrupt;
    long firstWaitsSince;
    int kept;

    Ring(int number) {
      this.number = number;
    }
  }

  private static final class Cpu {
    final List<Ring> rings = new ArrayList<>();
    final Deque<Ring> list = new ArrayDeque<>();
    final Deque<Ring> arrived = new ArrayDeque<>();
    final Deque<Ring> repoll = new ArrayDeque<>();
    Ring polled;
    long pollStart;
    int packetsBegun;
    int packetsDone;
    int softirqPackets;
  }

  private TickedHost(int rings, int size, HostModel host) {
    this.size = size;
    this.host = host;
    outcome = new Outcome(rings);
    Map<Integer, Cpu> byNumber = new HashMap<>();
    for (int number = 0; number < rings; number++) {
      Ring ring = new Ring(number);
      this.rings.add(ring);
      Integer named = host.affinity().processors().get(number);
      Cpu cpu = named == null ? new Cpu() : byNumber.getOrDefault(named, new Cpu());
      if (named != null) {
        byNumber.put(named, cpu);
      }
      cpu.rings.add(ring);
      if (!cpus.contains(cpu)) {
        cpus.add(cpu);
      }
    }
  }

  static Outcome run(int rings, int size, HostModel host, List<Arrival> arrivals) {
    TickedHost ticked = new TickedHost(rings, size, host);
    int next = 0;
    long now = 0;
    while (next < arrivals.size() || ticked.isBusy()) {
      ticked.settle(now);
      while (next < arrivals.size() && arrivals.get(next).time() == now) {
        ticked.arrive(next, arrivals.get(next));
        ticked.settle(now);
        next++;
      }
      now++;
    }
    return ticked.outcome;
  }

  private boolean isBusy() {
    return rings.stream().anyMatch(ring -> !ring.packets.isEmpty())
        || cpus.stream().anyMatch(cpu -> cpu.polled != null);
  }

  private void arrive(int packet, Arrival arrival) {
    Ring ring = rings.get(arrival.ring());
    if (ring.packets.size() + ring.kept == size) {
      outcome.dropped().add(packet);
    } else {
      if (ring.packets.isEmpty()) {
        ring.firstWaitsSince = arrival.time();
      }
      ring.packets.add(packet);
    }
    outcome.occupancy().add(ring.packets.size());
  }

  /** All that happens at {@code now} without a packet's arrival. */
  private void settle(long now) {
    for (Cpu cpu : cpus) {
      boolean something = true;
      while (something) {
        Ring ring = cpu.rings.stream().filter(r -> interrupts(r, now)).findFirst().orElse(null);
        if (ring != null) {
          interrupt(cpu, ring, now);
        } else {
          something = cpu.polled != null && workEnds(cpu) <= now && workEnded(cpu, now);
        }
      }
    }
  }

  private boolean interrupts(Ring ring, long now) {
    if (!ring.interruptsOn || ring.packets.isEmpty()) {
      return false;
    }
    return switch (host.moderation()) {
      case Moderation.MinimumGap gap ->
        !ring.interruptedBefore || now - ring.lastInterrupt >= gap.nanoseconds();
      case Moderation.TimerOrCount either -> now - ring.firstWaitsSince >= either.timerNanoseconds()
          || ring.packets.size() >= either.packets();
      case Moderation.Adaptive other -> throw new IllegalArgumentException(other.toString());
    };
  }

  private void interrupt(Cpu cpu, Ring ring, long now) {
    ring.interruptsOn = false;
    ring.repolled = false;
    ring.interruptedBefore = true;
    ring.lastInterrupt = now;
    outcome.interrupts()[ring.number]++;
    cpu.arrived.add(ring);
    if (cpu.polled == null) {
      softirq(cpu, now);
    }
  }

  private long workEnds(Cpu cpu) {
    return cpu.pollStart + (host.pollPicoseconds() + cpu.packetsBegun * host.packetPicoseconds()) / 1000;
  }

  private boolean workEnded(Cpu cpu, long now) {
    Ring ring = cpu.polled;
    if (cpu.packetsBegun > cpu.packetsDone) {
      outcome.doneAt().put(ring.packets.remove(), now);
      cpu.packetsDone++;
      outcome.repolled()[ring.number] += ring.repolled ? 1 : 0;
      ring.kept = (ring.kept + 1) % Math.min(size, host.refillBatch());
    }
    if (cpu.packetsDone < host.budget() && !ring.packets.isEmpty()) {
      cpu.packetsBegun++;
      return true;
    }
    if (cpu.packetsDone == host.budget()) {
      cpu.repoll.add(ring);
      ring.repolled = true;
    } else {
      ring.interruptsOn = true;
    }
    cpu.softirqPackets += cpu.packetsDone;
    boolean squeezed = cpu.softirqPackets >= host.softirqBudget();
    outcome.squeezes()[0] += squeezed ? 1 : 0;
    if (squeezed || cpu.list.isEmpty()) {
      softirq(cpu, now);
    } else {
      poll(cpu, now);
    }
    return true;
  }

  private void softirq(Cpu cpu, long now) {
    cpu.softirqPackets = 0;
    cpu.list.addAll(cpu.arrived);
    cpu.arrived.clear();
    cpu.list.addAll(cpu.repoll);
    cpu.repoll.clear();
    poll(cpu, now);
  }

  private void poll(Cpu cpu, long now) {
    cpu.polled = cpu.list.pollFirst();
    cpu.pollStart = now;
    cpu.packetsBegun = 0;
    cpu.packetsDone = 0;
    if (cpu.polled != null) {
      outcome.polls()[cpu.polled.number]++;
    }
  }
}
