package org.ringscope.session;

import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.classify.Fate;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/** Writes what became of each packet into the packet index; a drop further on changes the outcome. */
final class PacketTableStage extends ObservingStage {
  private static final int ONLY_DEVICE = 0;
  private static final int NO_RING = -1;

  private final PacketIndex index;
  private final boolean perInterface;
  private final boolean mayTakeOut;

  /**
   * @param perInterface whether each captured interface is a device of its own
   * @param mayTakeOut whether the card may send received packets to none of its rings
   */
  PacketTableStage(PacketIndex index, boolean perInterface, boolean mayTakeOut) {
    super("packet-table", Order.FREE, "entered");
    this.index = index;
    this.perInterface = perInterface;
    this.mayTakeOut = mayTakeOut;
  }

  @Override
  protected void look(PacketBatch in) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      long number = in.number[i];
      long headers = in.headers[i];
      index.setHeaders(number, Headers.protocols(headers), Headers.marks(headers));
      int device = perInterface ? DeviceStage.deviceOf(in.interfaceIndex[i]) : ONLY_DEVICE;
      index.setOutcome(number, Verdict.DELIVERED, null, rings[i], device, in.direction[i]);
    }
    if (mayTakeOut) {
      enterFates(in);
    }
  }

  /** Corrects the outcome of packets that go to no ring. */
  private void enterFates(PacketBatch in) {
    int[] fates = in.column(NicColumns.FATE);
    for (int i = 0; i < in.count; i++) {
      int device = perInterface ? DeviceStage.deviceOf(in.interfaceIndex[i]) : ONLY_DEVICE;
      switch (fates[i]) {
        case Fate.DROPPED -> index.setOutcome(
            in.number[i], Verdict.DROPPED, DropCause.RULE_DROP, NO_RING, device, in.direction[i]);
        case Fate.TO_VIRTUAL_FUNCTION -> index.setOutcome(
            in.number[i], Verdict.DIVERTED, null, NO_RING, device, in.direction[i]);
        default -> {}
      }
    }
  }

  /** Enters a packet that was left out before the card. */
  void filtered(PacketBlock block, int packet) {
    long number = block.firstPacketNumber + packet;
    index.setHeaders(number, 0, 0);
    index.setOutcome(number, Verdict.FILTERED, null, NO_RING, ONLY_DEVICE, PacketBlock.DIRECTION_UNKNOWN);
  }
}
