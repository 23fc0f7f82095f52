package org.ringscope.nic.mirror;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Behind the receive rings or before the send rings: offers packets to mirrors. Copies only look, so they stand in no
 * report's stages; a packet that is diverted ends its way here.
 */
public final class MirrorStage implements Stage, Stateful {
  /** Name of the stage behind the receive rings. */
  public static final String RECEIVED = "mirror";

  /** Name of the stage before the send rings. */
  public static final String SENT = "mirror-sent";

  public static final String MIRRORED = "mirrored";

  private final String name;
  private final List<MirrorTap> copies;
  private final List<MirrorTap> diversions;

  private MirrorStage(String name, List<MirrorTap> taps) {
    this.name = name;
    copies = taps.stream().filter(tap -> tap.mirror().binding() == Binding.COPY).toList();
    diversions = taps.stream().filter(tap -> tap.mirror().binding() == Binding.DIVERT).toList();
  }

  /**
   * Behind the receive rings.
   *
   * @param taps of every mirror; the first diversion that selects a packet gets it
   */
  public static MirrorStage ofReceived(List<MirrorTap> taps) {
    return new MirrorStage(
        RECEIVED, taps.stream().filter(tap -> tap.mirror().source().direction().receives()).toList());
  }

  /**
   * Before the send rings.
   *
   * @param taps of every mirror
   */
  public static MirrorStage ofSent(List<MirrorTap> taps) {
    return new MirrorStage(
        SENT, taps.stream().filter(tap -> tap.mirror().source().direction().sends()).toList());
  }

  /** Whether no mirror looks here. */
  public boolean isIdle() {
    return copies.isEmpty() && diversions.isEmpty();
  }

  /** Taps of both directions are saved by both stages, which is one time too many and no harm. */
  @Override
  public void save(StateWriter writer) {
    copies.forEach(tap -> tap.save(writer));
    diversions.forEach(tap -> tap.save(writer));
  }

  @Override
  public void restore(StateReader reader) {
    copies.forEach(tap -> tap.restore(reader));
    diversions.forEach(tap -> tap.restore(reader));
  }

  @Override
  public String name() {
    return name;
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
    return List.of(MIRRORED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    for (int i = 0; i < in.count; i++) {
      for (int tap = 0; tap < copies.size(); tap++) {
        copies.get(tap).offer(in, i);
      }
      if (!diversions.isEmpty()) {
        divert(in, i, out);
      }
    }
    if (diversions.isEmpty()) {
      out.forward(0, in);
    }
  }

  private void divert(PacketBatch in, int row, Emitter out) {
    for (MirrorTap tap : diversions) {
      if (tap.offer(in, row)) {
        out.divert(in, row);
        return;
      }
    }
    out.forward(0, in, row);
  }
}
