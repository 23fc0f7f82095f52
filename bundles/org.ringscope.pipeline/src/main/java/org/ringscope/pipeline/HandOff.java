package org.ringscope.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The end of a worker's own graph: keeps the batches of a block until the block's turn comes, then gives them to the
 * graph of ordered stages. The batches stay the pool's; whoever takes a block's turn calls {@link #drainTo} before the
 * pool reclaims them.
 */
public final class HandOff implements Stage {
  private final List<PacketBatch> batches = new ArrayList<>();

  @Override
  public String name() {
    return "hand-off";
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
  public boolean keepsBatches() {
    return true;
  }

  @Override
  public List<String> outlets() {
    return List.of();
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    batches.add(in);
    out.deliver(in.count);
  }

  /** The latest time, ns since the epoch, of what was collected; {@link Long#MIN_VALUE} if nothing was. */
  public long latestTime() {
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < batches.size(); i++) {
      PacketBatch batch = batches.get(i);
      for (int row = 0; row < batch.count; row++) {
        latest = Math.max(latest, batch.time[row]);
      }
    }
    return latest;
  }

  /** Gives what was collected to {@code ordered}, the entrance of a graph, in order, and forgets it. */
  public void drainTo(Consumer<PacketBatch> ordered) {
    for (int i = 0; i < batches.size(); i++) {
      ordered.accept(batches.get(i));
    }
    batches.clear();
  }
}
