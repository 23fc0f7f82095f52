package org.ringscope.nic;

import java.util.List;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Drops received frames that are too long for the device. In the graph only where the scenario sets an MTU: captures
 * taken on a host hold merged frames.
 */
public final class MtuStage implements Stage {
  public static final String NAME = "mtu";
  public static final String ACCEPTED = "accepted";

  /** Ethernet header where a frame's network header is unknown. */
  private static final int ETHERNET_HEADER = 14;

  private final int mtu;

  /** @param mtu longest packet behind the link header, in bytes */
  public MtuStage(int mtu) {
    this.mtu = mtu;
  }

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
    return List.of(ACCEPTED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    for (int i = 0; i < in.count; i++) {
      if (lengthOf(in.originalLength[i], in.headers[i]) > mtu) {
        out.drop(in, i, DropCause.ABOVE_MTU);
      } else {
        out.forward(0, in, i);
      }
    }
  }

  /**
   * What of a frame is held against an MTU, in bytes: all behind its link header.
   *
   * @param frame the frame's length in bytes
   * @param headers packed {@link Headers}
   */
  public static int lengthOf(int frame, long headers) {
    int network = Headers.networkOffset(headers);
    return frame - (network == Headers.NO_OFFSET ? ETHERNET_HEADER : network);
  }
}
