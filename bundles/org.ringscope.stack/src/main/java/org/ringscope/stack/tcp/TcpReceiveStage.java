package org.ringscope.stack.tcp;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/** Shows each packet to {@link TcpReceiver}s and forwards all. */
public final class TcpReceiveStage implements Stage {
  private final List<TcpReceiver> receivers;

  public TcpReceiveStage(List<TcpReceiver> receivers) {
    this.receivers = List.copyOf(receivers);
  }

  @Override
  public String name() {
    return "reassemble";
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
      for (int i = 0; i < in.count; i++) {
        receiver.receive(in, i);
      }
    }
    out.forward(0, in);
  }
}
