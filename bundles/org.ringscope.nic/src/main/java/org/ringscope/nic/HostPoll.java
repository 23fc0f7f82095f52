package org.ringscope.nic;

import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * The processor that serves one receive ring: interrupt, poll, packets one after another.
 *
 * <p>An interrupt comes when a packet waits and the gap since the last interrupt has passed. The poll's cost is paid
 * before its first packet; a descriptor is free when its packet is done; a poll goes on with what arrived meanwhile
 * until the ring is empty or the budget is used, and a poll that used its budget up is followed by another without
 * interrupt (Linux's NAPI, Documentation/networking/napi.rst). Of two things at the same instant, what the host
 * finishes comes before what arrives.
 */
final class HostPoll {
  private static final long NEVER = Long.MIN_VALUE;

  private final HostModel host;
  private final ReceiveRing ring;

  private boolean polling;
  private long pollStart;
  private int packetsInPoll;
  private long lastInterrupt = NEVER;
  private long interrupts;
  private long polls;

  HostPoll(HostModel host, ReceiveRing ring) {
    this.host = host;
    this.ring = ring;
  }

  ReceiveRing ring() {
    return ring;
  }

  /** Lets the processor work up to {@code time} inclusive; packets done go through outlet 0 of {@code out}. */
  void advanceTo(long time, Emitter out) {
    while (polling ? continuePoll(time, out) : startPoll(time)) {}
  }

  private boolean startPoll(long time) {
    if (ring.isEmpty()) {
      return false;
    }
    long start = ring.headArrival();
    if (lastInterrupt != NEVER) {
      start = Math.max(start, lastInterrupt + host.interruptGapNanoseconds());
    }
    if (start > time) {
      return false;
    }
    lastInterrupt = start;
    interrupts++;
    beginPoll(start);
    return true;
  }

  private void beginPoll(long start) {
    polling = true;
    pollStart = start;
    packetsInPoll = 0;
    polls++;
  }

  private boolean continuePoll(long time, Emitter out) {
    long now = timeAfter(packetsInPoll);
    if (packetsInPoll == host.budget()) {
      if (now > time) {
        return false;
      }
      beginPoll(now);
      return true;
    }
    if (ring.isEmpty()) {
      polling = now > time;
      return !polling;
    }
    if (timeAfter(packetsInPoll + 1) > time) {
      return false;
    }
    packetsInPoll++;
    ring.consume(out.open(0));
    out.flushIfFull(0);
    return true;
  }

  /** When the poll is done with {@code packets} packets, in ns: costs are added in ps and rounded down once. */
  private long timeAfter(int packets) {
    return pollStart + (host.pollPicoseconds() + packets * host.packetPicoseconds()) / 1000;
  }

  long interrupts() {
    return interrupts;
  }

  long polls() {
    return polls;
  }

  void save(StateWriter writer) {
    writer.write(polling ? 1 : 0);
    writer.write(pollStart);
    writer.write(packetsInPoll);
    writer.write(lastInterrupt);
    writer.write(interrupts);
    writer.write(polls);
  }

  void restore(StateReader reader) {
    polling = reader.read() != 0;
    pollStart = reader.read();
    packetsInPoll = (int) reader.read();
    lastInterrupt = reader.read();
    interrupts = reader.read();
    polls = reader.read();
  }
}
