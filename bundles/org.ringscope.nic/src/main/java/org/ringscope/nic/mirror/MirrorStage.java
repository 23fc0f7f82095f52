package org.ringscope.nic.mirror;

import java.util.List;
import org.ringscope.nic.NicColumns;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Behind the receive rings: hands what mirrors select to their debug virtual NICs. Copies only look, so they stand in
 * no report's stages; a packet that is diverted ends its way here.
 */
public final class MirrorStage implements Stage {
  private final List<MirrorTap> copies;
  private final List<MirrorTap> diversions;

  /** @param taps of every mirror; the first diversion that selects a packet gets it */
  public MirrorStage(List<MirrorTap> taps) {
    copies = taps.stream().filter(tap -> tap.mirror().binding() == Binding.COPY).toList();
    diversions = taps.stream().filter(tap -> tap.mirror().binding() == Binding.DIVERT).toList();
  }

  @Override
  public String name() {
    return "mirror";
  }

  @Override
  public Order order() {
    return Order.ORDERED;
  }

  @Override
  public boolean observes() {
    return diversions.isEmpty();
  }

  @Override
  public List<String> outlets() {
    return List.of("mirrored");
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] rings = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      for (int tap = 0; tap < copies.size(); tap++) {
        copies.get(tap).offer(in, i, rings[i]);
      }
      if (!diversions.isEmpty()) {
        divert(in, i, rings[i], out);
      }
    }
    if (diversions.isEmpty()) {
      out.forward(0, in);
    }
  }

  private void divert(PacketBatch in, int row, int ring, Emitter out) {
    for (MirrorTap tap : diversions) {
      if (tap.offer(in, row, ring)) {
        out.divert(1);
        return;
      }
    }
    out.forward(0, in, row);
  }
}
