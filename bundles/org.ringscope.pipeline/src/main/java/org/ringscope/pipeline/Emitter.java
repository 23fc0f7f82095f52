package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Where a stage puts its packets, and the one place that keeps its {@link Ledger}.
 *
 * <p>A batch whose packets all go the same way is forwarded whole; a mixed one is split row by row, in order.
 */
public final class Emitter {
  private final StageGraph graph;
  private final Ledger ledger;
  private final StageGraph.@Nullable Node[] targets;
  private final @Nullable PacketBatch[] pending;

  Emitter(StageGraph graph, Ledger ledger, int outlets) {
    this.graph = graph;
    this.ledger = ledger;
    targets = new StageGraph.Node[outlets];
    pending = new PacketBatch[outlets];
  }

  void connect(int outlet, StageGraph.Node target) {
    targets[outlet] = target;
  }

  boolean isConnected(int outlet) {
    return targets[outlet] != null;
  }

  /** Sends the whole batch through {@code outlet}. */
  public void forward(int outlet, PacketBatch batch) {
    flush(outlet);
    send(outlet, batch);
  }

  /**
   * Sends row {@code row} of {@code batch} through {@code outlet}; it goes on when enough rows have come together, at
   * the latest when the stage returns.
   */
  public void forward(int outlet, PacketBatch batch, int row) {
    open(outlet).append(batch, row);
    flushIfFull(outlet);
  }

  /**
   * The batch that next goes through {@code outlet}, with room for a row, for stages that fill rows themselves; call
   * {@link #flushIfFull} after each row.
   */
  public PacketBatch open(int outlet) {
    PacketBatch batch = pending[outlet];
    if (batch == null) {
      batch = graph.takeBatch();
      pending[outlet] = batch;
    }
    return batch;
  }

  /**
   * As {@link #open(int)}, for a row whose bytes are in {@code bytes}: a batch shows one stretch of memory only, so one
   * that shows another goes on first.
   */
  public PacketBatch open(int outlet, MemorySegment bytes) {
    PacketBatch shown = pending[outlet];
    if (shown != null && shown.bytes != bytes) {
      flush(outlet);
    }
    PacketBatch batch = open(outlet);
    batch.bytes = bytes;
    return batch;
  }

  /** Sends the batch of {@link #open} on if it has no room left. */
  public void flushIfFull(int outlet) {
    PacketBatch batch = pending[outlet];
    if (batch != null && batch.isFull()) {
      flush(outlet);
    }
  }

  /** The way of {@code packets} packets ends here, as meant. */
  public void deliver(int packets) {
    ledger.delivered += packets;
  }

  /** Row {@code row} goes to another destination than its own. */
  public void divert(PacketBatch batch, int row) {
    ledger.diverted++;
    graph.diverted(batch.number[row]);
  }

  /** The way of row {@code row} ends here. */
  public void drop(PacketBatch batch, int row, DropCause cause) {
    ledger.countDrop(cause);
    graph.dropped(batch.number[row], cause);
  }

  /** Sends on what waits to go through {@code outlet}. */
  public void flush(int outlet) {
    PacketBatch batch = pending[outlet];
    if (batch != null) {
      pending[outlet] = null;
      send(outlet, batch);
      graph.giveBack(batch);
    }
  }

  void flushAll() {
    for (int outlet = 0; outlet < pending.length; outlet++) {
      flush(outlet);
    }
  }

  private void send(int outlet, PacketBatch batch) {
    ledger.out += batch.count;
    StageGraph.Node target = targets[outlet];
    if (target != null && batch.count > 0) {
      target.accept(batch);
    }
  }
}
