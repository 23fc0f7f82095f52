package org.ringscope.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicColumns;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;

/** Looks at one packet on its way between two stages. */
final class PacketProbe implements Stage {
  private final String name;
  private long wanted;
  private @Nullable SeenPacket seen;

  PacketProbe(String name) {
    this.name = name;
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
  public String name() {
    return name;
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
    return List.of("seen");
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    if (in.number[0] <= wanted && wanted <= in.number[in.count - 1]) {
      for (int row = 0; row < in.count; row++) {
        if (in.number[row] == wanted) {
          look(in, row);
        }
      }
    }
    out.forward(0, in);
  }

  private void look(PacketBatch in, int row) {
    seen = new SeenPacket(
        in.column(NicColumns.RING)[row],
        in.column(NicColumns.FATE)[row],
        in.direction[row] == PacketBlock.DIRECTION_OUTBOUND,
        in.headers[row]);
  }
}
