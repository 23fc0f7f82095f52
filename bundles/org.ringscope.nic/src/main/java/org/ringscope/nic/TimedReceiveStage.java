package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Receive rings of a host that takes time: a packet that finds no free descriptor is dropped. Each ring has a processor of its own.
 *
 * <p>Model time never goes back: a packet recorded before its predecessor arrives with it.
 */
public final class TimedReceiveStage implements Stage, RingStage, Stateful {
  private final ReceiveRing[] rings;
  private final HostPoll[] hosts;
  private final RingCounters counters;
  private long now = Long.MIN_VALUE;

  public TimedReceiveStage(NicProfile profile, HostModel host) {
    rings = new ReceiveRing[profile.rings()];
    hosts = new HostPoll[profile.rings()];
    for (int i = 0; i < rings.length; i++) {
      rings[i] = new ReceiveRing(profile.ringSize());
      hosts[i] = new HostPoll(host, rings[i]);
    }
    counters = new RingCounters(rings.length);
  }

  @Override
  public String name() {
    return "receive";
  }

  @Override
  public Order order() {
    return Order.ORDERED;
  }

  @Override
  public List<String> outlets() {
    return List.of(ReceiveStage.RECEIVED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] ringOf = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      int ring = ringOf[i];
      now = Math.max(now, in.time[i]);
      hosts[ring].advanceTo(now, out);
      if (rings[ring].isFull()) {
        out.drop(in, i, DropCause.RING_FULL);
        counters.countDrop(ring, DropCause.RING_FULL);
      } else {
        rings[ring].produce(in, i, now);
        counters.count(ring, in.originalLength[i], in.capturedLength[i]);
      }
    }
  }

  @Override
  public void advanceTo(long time, Emitter out) {
    now = Math.max(now, time);
    for (HostPoll host : hosts) {
      host.advanceTo(now, out);
    }
  }

  /** Model time runs on until every ring is empty. */
  @Override
  public void finish(Emitter out) {
    for (HostPoll host : hosts) {
      host.advanceTo(Long.MAX_VALUE, out);
    }
  }

  @Override
  public long held() {
    long held = 0;
    for (ReceiveRing ring : rings) {
      held += ring.waiting();
    }
    return held;
  }

  @Override
  public RingCounters counters() {
    return counters;
  }

  /** Interrupts that ring {@code ring} raised so far. */
  public long interrupts(int ring) {
    return hosts[ring].interrupts();
  }

  /** Polls of ring {@code ring} so far. */
  public long polls(int ring) {
    return hosts[ring].polls();
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(now);
    counters.save(writer);
    for (int i = 0; i < rings.length; i++) {
      rings[i].save(writer);
      hosts[i].save(writer);
    }
  }

  @Override
  public void restore(StateReader reader) {
    now = reader.read();
    counters.restore(reader);
    for (int i = 0; i < rings.length; i++) {
      rings[i].restore(reader);
      hosts[i].restore(reader);
    }
  }
}
