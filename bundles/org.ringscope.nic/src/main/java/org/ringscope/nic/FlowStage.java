package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Counts flows. In the graph only where somebody wants to see them.
 *
 * <p>Ordered, because which flows a full table leaves out depends on which came first.
 */
public final class FlowStage implements Stage, Stateful {
  public static final String COUNTED = "counted";

  /** Most flows kept: 64 bytes each, so about 100 MB at the table's fill. */
  public static final int MOST_FLOWS = 1 << 20;

  private final FlowTable flows;

  public FlowStage(int limit) {
    flows = new FlowTable(limit);
  }

  @Override
  public String name() {
    return "flows";
  }

  @Override
  public Order order() {
    return Order.ORDERED;
  }

  @Override
  public boolean observes() {
    return true;
  }

  @Override
  public List<String> outlets() {
    return List.of(COUNTED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      boolean sent = in.direction[i] == PacketBlock.DIRECTION_OUTBOUND;
      flows.count(in.bytes, in.offset[i], in.headers[i], in.originalLength[i], rings[i], sent);
    }
    out.forward(0, in);
  }

  public FlowTable flows() {
    return flows;
  }

  @Override
  public void save(StateWriter writer) {
    flows.save(writer);
  }

  @Override
  public void restore(StateReader reader) {
    flows.restore(reader);
  }
}
