package org.ringscope.nic;

import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Counts flows. In the graph only where somebody wants to see them.
 *
 * <p>Ordered, because which flows a full table leaves out depends on which came first.
 */
public final class FlowStage extends ObservingStage implements Stateful {
  public static final String COUNTED = "counted";

  /** Most flows kept: 64 bytes each, so about 100 MB at the table's fill. */
  public static final int MOST_FLOWS = 1 << 20;

  private final FlowTable flows;

  public FlowStage(int limit) {
    super("flows", Order.ORDERED, COUNTED);
    flows = new FlowTable(limit);
  }

  @Override
  protected void look(PacketBatch in) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      boolean sent = in.direction[i] == PacketBlock.DIRECTION_OUTBOUND;
      flows.count(in.bytes, in.offset[i], in.headers[i], in.originalLength[i], rings[i], sent);
    }
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
