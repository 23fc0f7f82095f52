package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Receive rings of an infinitely fast host: every packet is taken the moment it arrives. {@link TimedReceiveStage}
 * models a host that takes time.
 */
public final class ReceiveStage implements Stage, RingStage {
  public static final String NAME = "receive";
  public static final String RECEIVED = "received";

  private final RingCounters counters;

  public ReceiveStage(int rings) {
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
    return List.of(RECEIVED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      counters.count(rings[i], in, i);
    }
    out.forward(0, in);
  }

  @Override
  public RingCounters counters() {
    return counters;
  }
}
