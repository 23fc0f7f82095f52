package org.ringscope.nic;

import java.util.List;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Marks;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * The host stack's first look: takes each packet, or drops those with a wrong checksum where the scenario asks for it.
 */
public final class DeliverStage implements Stage, RingStage {
  public static final String NAME = "deliver";

  private final RingCounters counters;
  private final boolean verifiesChecksums;

  /** @param verifiesChecksums whether a wrong IP, TCP or UDP checksum drops a packet */
  public DeliverStage(int rings, boolean verifiesChecksums) {
    counters = new RingCounters(rings);
    this.verifiesChecksums = verifiesChecksums;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public List<String> outlets() {
    return List.of();
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    out.deliver(verifiesChecksums ? in.count - dropBad(in, out) : in.count);
  }

  private int dropBad(PacketBatch in, Emitter out) {
    int[] rings = in.column(NicColumns.RING);
    int dropped = 0;
    for (int i = 0; i < in.count; i++) {
      if ((Headers.marks(in.headers[i]) & Marks.BAD_CHECKSUM) != 0) {
        out.drop(in, i, DropCause.BAD_CHECKSUM);
        counters.countDrop(rings[i], DropCause.BAD_CHECKSUM);
        dropped++;
      }
    }
    return dropped;
  }

  /** Drops by ring; packets and bytes are counted where they enter the ring. */
  @Override
  public RingCounters counters() {
    return counters;
  }
}
