package org.ringscope.pipeline;

import java.util.ArrayList;
import java.util.List;

/** Batches of one worker. Taken one after another and given back all at once, when the worker is done with a block. */
public final class BatchPool {
  private final List<PacketBatch> batches = new ArrayList<>();
  private int taken;

  /** An empty batch, the caller's until {@link #reclaim}. */
  public PacketBatch take() {
    if (taken == batches.size()) {
      batches.add(new PacketBatch());
    }
    PacketBatch batch = batches.get(taken++);
    batch.count = 0;
    return batch;
  }

  /** Takes every batch back. */
  public void reclaim() {
    taken = 0;
  }
}
