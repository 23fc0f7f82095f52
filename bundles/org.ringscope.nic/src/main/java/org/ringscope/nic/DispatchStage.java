package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;

/** Sends received packets to the receive rings and sent ones to the send rings. */
public final class DispatchStage implements Stage {
  public static final String NAME = "dispatch";
  public static final String RECEIVED = "received";
  public static final String SENT = "sent";

  private static final int TO_RECEIVED = 0;
  private static final int TO_SENT = 1;

  private final boolean inOrder;

  /**
   * Where packets part.
   *
   * @param inOrder whether somebody behind hears of both directions and has to in capture order; else packets of one
   *     direction may go on in batches of their own before those of the other
   */
  public DispatchStage(boolean inOrder) {
    this.inOrder = inOrder;
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
    return List.of(RECEIVED, SENT);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int first = outlet(in, 0);
    int same = 1;
    while (same < in.count && outlet(in, same) == first) {
      same++;
    }
    if (same == in.count) {
      out.forward(first, in);
      return;
    }
    for (int i = 0; i < in.count; i++) {
      int outlet = outlet(in, i);
      if (inOrder) {
        out.flush(TO_RECEIVED + TO_SENT - outlet);
      }
      out.forward(outlet, in, i);
    }
  }

  private static int outlet(PacketBatch in, int row) {
    return in.direction[row] == PacketBlock.DIRECTION_OUTBOUND ? TO_SENT : TO_RECEIVED;
  }
}
