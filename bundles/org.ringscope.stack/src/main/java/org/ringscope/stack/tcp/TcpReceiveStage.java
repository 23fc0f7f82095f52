package org.ringscope.stack.tcp;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;

/** Shows each packet to {@link TcpReceiver}s and forwards all. */
public final class TcpReceiveStage extends ObservingStage {
  private final List<TcpReceiver> receivers;
  private final boolean verifiesChecksums;

  private TcpReceiveStage(String name, List<TcpReceiver> receivers, boolean verifiesChecksums) {
    super(name, Order.ORDERED, "received");
    this.receivers = List.copyOf(receivers);
    this.verifiesChecksums = verifiesChecksums;
  }

  /** @param verifiesChecksums whether the host's stack drops what has a wrong checksum */
  public static TcpReceiveStage ofReceived(List<TcpReceiver> receivers, boolean verifiesChecksums) {
    return new TcpReceiveStage("reassemble", receivers, verifiesChecksums);
  }

  /** Sent segments mostly have no checksum yet: it is never verified. */
  public static TcpReceiveStage ofSent(List<TcpReceiver> receivers) {
    return new TcpReceiveStage("reassemble-sent", receivers, false);
  }

  @Override
  protected void look(PacketBatch in) {
    for (TcpReceiver receiver : receivers) {
      receiver.receive(in, verifiesChecksums);
    }
  }

  @Override
  public void finish(Emitter out) {
    receivers.forEach(TcpReceiver::finish);
  }
}
