package org.ringscope.nic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Receive rings of a host that takes time: a packet that finds no free descriptor is dropped. Each ring has a processor
 * of its own.
 *
 * <p>Model time never goes back: a packet recorded before its predecessor arrives with it.
 */
public final class TimedReceiveStage implements Stage, RingStage, Stateful {
  private final NicProfile profile;
  private final HostModel hostModel;
  private final RingCounters counters;

  /** Null until the ring's first packet: of many devices' rings most stay empty. */
  private @Nullable HostPoll[] hosts;

  private long now = Long.MIN_VALUE;

  public TimedReceiveStage(NicProfile profile, HostModel host) {
    this.profile = profile;
    hostModel = host;
    hosts = new HostPoll[profile.rings()];
    counters = new RingCounters(hosts.length);
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
      HostPoll host = host(ring);
      host.advanceTo(now, out);
      if (host.ring().isFull()) {
        out.drop(in, i, DropCause.RING_FULL);
        counters.countDrop(ring, DropCause.RING_FULL);
      } else {
        host.ring().produce(in, i, now);
        counters.count(ring, in, i);
      }
    }
  }

  private HostPoll host(int ring) {
    HostPoll known = hosts[ring];
    if (known == null) {
      known = new HostPoll(hostModel, new ReceiveRing(profile.ringSize()));
      hosts[ring] = known;
    }
    return known;
  }

  @Override
  public void reserveRings(int rings) {
    counters.reserve(rings);
    hosts = Arrays.copyOf(hosts, counters.rings());
  }

  @Override
  public void advanceTo(long time, Emitter out) {
    now = Math.max(now, time);
    advanceAll(now, out);
  }

  private void advanceAll(long time, Emitter out) {
    for (HostPoll host : hosts) {
      if (host != null) {
        host.advanceTo(time, out);
      }
    }
  }

  /** Model time runs on until every ring is empty. */
  @Override
  public void finish(Emitter out) {
    advanceAll(Long.MAX_VALUE, out);
  }

  @Override
  public long held() {
    long held = 0;
    for (HostPoll host : hosts) {
      held += host == null ? 0 : host.ring().waiting();
    }
    return held;
  }

  @Override
  public RingCounters counters() {
    return counters;
  }

  /** Interrupts that ring {@code ring} raised so far. */
  public long interrupts(int ring) {
    HostPoll host = hosts[ring];
    return host == null ? 0 : host.interrupts();
  }

  /** Polls of ring {@code ring} so far. */
  public long polls(int ring) {
    HostPoll host = hosts[ring];
    return host == null ? 0 : host.polls();
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(now);
    writer.write(hosts.length);
    counters.save(writer);
    for (HostPoll host : hosts) {
      writer.write(host == null ? 0 : 1);
      if (host != null) {
        host.ring().save(writer);
        host.save(writer);
      }
    }
  }

  @Override
  public void restore(StateReader reader) {
    now = reader.read();
    hosts = new HostPoll[(int) reader.read()];
    counters.reserve(hosts.length);
    counters.restore(reader);
    for (int i = 0; i < hosts.length; i++) {
      if (reader.read() != 0) {
        host(i).ring().restore(reader);
        host(i).restore(reader);
      }
    }
  }
}
