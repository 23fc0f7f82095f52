package org.ringscope.stack.tcp;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/** Shows each packet to {@link TcpReceiver}s and forwards all. */
public final class TcpReceiveStage implements Stage {
  private final String name;
  private final List<TcpReceiver> receivers;
  private final boolean verifiesChecksums;

  private TcpReceiveStage(String name, List<TcpReceiver> receivers, boolean verifiesChecksums) {
    this.name = name;
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
  public String name() {
    return name;
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
    return List.of("received");
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    for (TcpReceiver receiver : receivers) {
      receiver.receive(in, verifiesChecksums);
    }
    out.forward(0, in);
  }

  @Override
  public void finish(Emitter out) {
    receivers.forEach(TcpReceiver::finish);
  }
}
