package org.ringscope.session;

import java.util.List;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.NicColumns;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.Verdict;

/** Writes what became of each packet into the packet index; a drop further on changes the outcome. */
final class PacketTableStage implements Stage {
  private static final int ONLY_DEVICE = 0;
  private static final int NO_RING = -1;

  private final PacketIndex index;
  private final boolean perInterface;

  /** @param perInterface whether each captured interface is a device of its own */
  PacketTableStage(PacketIndex index, boolean perInterface) {
    this.index = index;
    this.perInterface = perInterface;
  }

  @Override
  public String name() {
    return "packet-table";
  }

  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public boolean observes() {
    return true;
  }

  @Override
  public List<String> outlets() {
    return List.of("entered");
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      long number = in.number[i];
      long headers = in.headers[i];
      index.setHeaders(number, Headers.protocols(headers), Headers.marks(headers));
      int device = perInterface ? DeviceStage.deviceOf(in.interfaceIndex[i]) : ONLY_DEVICE;
      index.setOutcome(number, Verdict.DELIVERED, null, rings[i], device, in.direction[i]);
    }
    out.forward(0, in);
  }

  /** Enters a packet that was left out before the card. */
  void filtered(PacketBlock block, int packet) {
    long number = block.firstPacketNumber + packet;
    index.setHeaders(number, 0, 0);
    index.setOutcome(number, Verdict.FILTERED, null, NO_RING, ONLY_DEVICE, PacketBlock.DIRECTION_UNKNOWN);
  }
}
