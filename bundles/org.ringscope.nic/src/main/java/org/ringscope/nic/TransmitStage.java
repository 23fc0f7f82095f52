package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/** Send rings: counts what the captured host sent, on the ring that {@link ClassifyStage} modelled. */
public final class TransmitStage implements Stage, RingStage {
  public static final String NAME = "transmit";

  private final RingCounters counters;

  public TransmitStage(int rings) {
    counters = new RingCounters(rings);
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
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      counters.count(rings[i], in, i);
    }
    out.deliver(in.count);
  }

  @Override
  public RingCounters counters() {
    return counters;
  }
}
