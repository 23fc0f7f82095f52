package org.ringscope.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicColumns;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;

/** Looks at one packet on its way between two stages. */
final class PacketProbe extends ObservingStage {
  private long wanted;
  private @Nullable SeenPacket seen;

  PacketProbe(String name) {
    super(name, Order.FREE, "seen");
  }

  /** Waits for packet {@code number}. */
  void watch(long number) {
    wanted = number;
    seen = null;
  }

  /** The packet as it passed; empty if it hasn't. */
  Optional<SeenPacket> seen() {
    return Optional.ofNullable(seen);
  }

  @Override
  protected void look(PacketBatch in) {
    if (in.number[0] <= wanted && wanted <= in.number[in.count - 1]) {
      for (int row = 0; row < in.count; row++) {
        if (in.number[row] == wanted) {
          look(in, row);
        }
      }
    }
  }

  private void look(PacketBatch in, int row) {
    seen = new SeenPacket(
        in.column(NicColumns.RING)[row],
        in.column(NicColumns.FATE)[row],
        in.direction[row] == PacketBlock.DIRECTION_OUTBOUND,
        in.headers[row]);
  }
}
