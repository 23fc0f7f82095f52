package org.ringscope.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Batches of one worker. Taken one after another and given back one by one where nobody can need them any more, all
 * others at once when the worker is done with a block.
 */
public final class BatchPool {
  private final List<PacketBatch> batches = new ArrayList<>();
  private final Deque<PacketBatch> givenBack = new ArrayDeque<>();
  private int taken;

  /** An empty batch, the caller's until {@link #reclaim}. */
  public PacketBatch take() {
    PacketBatch used = givenBack.poll();
    if (used != null) {
      used.count = 0;
      return used;
    }
    if (taken == batches.size()) {
      batches.add(new PacketBatch());
    }
    PacketBatch batch = batches.get(taken++);
    batch.count = 0;
    return batch;
  }

  /** Takes one batch back before the others. */
  void giveBack(PacketBatch batch) {
    givenBack.push(batch);
  }

  /** Takes every batch back. */
  public void reclaim() {
    givenBack.clear();
    taken = 0;
  }
}
