package org.ringscope.nic;

import java.util.List;
import org.ringscope.nic.classify.Fate;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Takes out the received packets that {@link ClassifyStage} found to go to no ring of the device. In the graph only
 * where a rule or a hash setting can say so.
 */
public final class SteerStage implements Stage {
  public static final String NAME = "steer";
  public static final String STEERED = "steered";

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
    return List.of(STEERED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] fates = in.column(NicColumns.FATE);
    for (int i = 0; i < in.count; i++) {
      switch (fates[i]) {
        case Fate.DROPPED -> out.drop(in, i, DropCause.RULE_DROP);
        case Fate.TO_VIRTUAL_FUNCTION -> out.divert(in, i);
        default -> out.forward(0, in, i);
      }
    }
  }
}
