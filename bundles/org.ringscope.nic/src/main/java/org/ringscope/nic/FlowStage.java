package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
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

  private static final long SEND_RING = 1L << 32;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

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
      count(in, i, sent ? SEND_RING | rings[i] : rings[i]);
    }
    out.forward(0, in);
  }

  private void count(PacketBatch in, int row, long ring) {
    long headers = in.headers[row];
    int flowType = Headers.flowType(headers);
    if (flowType == FlowType.NONE) {
      return;
    }
    MemorySegment bytes = in.bytes;
    long network = (long) in.offset[row] + Headers.networkOffset(headers);
    boolean hasPorts = flowType >= FlowType.TCP4;
    long ports = hasPorts ? bytes.get(INT, (long) in.offset[row] + Headers.transportOffset(headers)) & 0xffff_ffffL : 0;
    long key = (long) flowType << 32 | ports;
    int length = in.originalLength[row];
    if (flowType == FlowType.IPV4 || flowType == FlowType.TCP4 || flowType == FlowType.UDP4) {
      long addresses = bytes.get(LONG, network + 12);
      flows.count(key, 0, addresses >>> 32, 0, addresses & 0xffff_ffffL, length, ring);
    } else {
      flows.count(
          key, bytes.get(LONG, network + 8), bytes.get(LONG, network + 16), bytes.get(LONG, network + 24),
          bytes.get(LONG, network + 32), length, ring);
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
