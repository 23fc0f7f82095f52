package org.ringscope.nic;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * Receive rings of a host that takes time: a packet that finds no free descriptor is dropped.
 *
 * <p>Model time never goes back: a packet recorded before its predecessor arrives with it.
 */
public final class TimedReceiveStage implements Stage, RingStage {
  private final int ringSize;
  private final HostDrain drain;
  private final RingCounters counters;

  /** Null until the ring's first packet: of many devices' rings most stay empty. */
  private @Nullable ReceiveRing[] rings;

  private long now = Long.MIN_VALUE;

  /** Where packets that are done go; set while the processors work. */
  private @Nullable Emitter done;

  private final @Nullable OccupancyPyramid occupancy;

  /** Memory of the waiting frames' bytes; null where nobody behind the rings looks at them. */
  private @Nullable BufferPages pages;

  public TimedReceiveStage(NicProfile profile, HostModel host) {
    this(profile, host, null);
  }

  /** @param occupancy is told how full the rings are and what they drop, or null */
  public TimedReceiveStage(NicProfile profile, HostModel host, @Nullable OccupancyPyramid occupancy) {
    this.occupancy = occupancy;
    ringSize = profile.ringSize();
    rings = new ReceiveRing[profile.rings()];
    counters = new RingCounters(rings.length);
    drain = new HostDrain(rings.length, ringSize, host, this::taken);
  }

  /**
   * From now on packets leave the rings with their bytes, for stages behind that look at them; else with numbers only.
   * To be asked for before the first packet.
   */
  public void keepBytes() {
    pages = new BufferPages();
  }

  @Override
  public String name() {
    return ReceiveStage.NAME;
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
    begin(out);
    int[] ringOf = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      int ring = ringOf[i];
      now = Math.max(now, in.time[i]);
      if (drain.arrive(ring, now)) {
        descriptors(ring).produce(in, i);
        counters.count(ring, in, i);
        changed(ring, now);
      } else {
        out.drop(in, i, DropCause.RING_FULL);
        counters.countDrop(ring, DropCause.RING_FULL);
        if (occupancy != null) {
          occupancy.dropped(ring, now);
        }
      }
    }
  }

  /** Whatever left the rings before has gone on by now: a stage's batches do when it returns. */
  private void begin(Emitter out) {
    done = out;
    if (pages != null) {
      pages.release();
    }
  }

  private void changed(int ring, long time) {
    if (occupancy != null) {
      occupancy.waiting(ring, time, drain.waiting(ring));
    }
  }

  private ReceiveRing descriptors(int ring) {
    ReceiveRing known = rings[ring];
    if (known == null) {
      known = new ReceiveRing(ringSize, pages == null ? null : new ReceiveBuffers(ringSize, pages));
      rings[ring] = known;
    }
    return known;
  }

  private void taken(int ring, long time) {
    Emitter out = Objects.requireNonNull(done);
    ReceiveRing descriptors = descriptors(ring);
    descriptors.consume(out.open(0, descriptors.take()));
    out.flushIfFull(0);
    changed(ring, time);
  }

  @Override
  public void reserveRings(int count) {
    counters.reserve(count);
    rings = Arrays.copyOf(rings, counters.rings());
    drain.reserve(counters.rings());
  }

  @Override
  public void advanceTo(long time, Emitter out) {
    begin(out);
    now = Math.max(now, time);
    drain.advanceTo(now);
  }

  /** Model time runs on until every ring is empty. */
  @Override
  public void finish(Emitter out) {
    begin(out);
    drain.advanceTo(HostDrain.END);
  }

  @Override
  public long held() {
    long held = 0;
    for (ReceiveRing ring : rings) {
      held += ring == null ? 0 : ring.waiting();
    }
    return held;
  }

  @Override
  public RingCounters counters() {
    return counters;
  }

  /** How full the rings were over time; null if nobody wanted to know. */
  public @Nullable OccupancyPyramid occupancy() {
    return occupancy;
  }

  /** Descriptors of {@code ring} that the card filled so far; the next one's slot is this modulo the ring's size. */
  public long producer(int ring) {
    ReceiveRing known = ring < rings.length ? rings[ring] : null;
    return known == null ? 0 : known.producer();
  }

  /** Descriptors of {@code ring} that the host emptied so far. */
  public long consumer(int ring) {
    ReceiveRing known = ring < rings.length ? rings[ring] : null;
    return known == null ? 0 : known.consumer();
  }

  /** Model time, ns since the epoch; {@link Long#MIN_VALUE} before the first packet. */
  public long now() {
    return now;
  }

  /** What the host did, ring by ring. */
  public HostDrain drain() {
    return drain;
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(now);
    writer.write(rings.length);
    counters.save(writer);
    drain.save(writer);
    for (ReceiveRing ring : rings) {
      writer.write(ring == null ? 0 : 1);
      if (ring != null) {
        ring.save(writer);
      }
    }
  }

  @Override
  public void restore(StateReader reader) {
    now = reader.read();
    rings = new ReceiveRing[(int) reader.read()];
    counters.reserve(rings.length);
    counters.restore(reader);
    drain.restore(reader);
    for (int i = 0; i < rings.length; i++) {
      if (reader.read() != 0) {
        descriptors(i).restore(reader);
      }
    }
  }
}
