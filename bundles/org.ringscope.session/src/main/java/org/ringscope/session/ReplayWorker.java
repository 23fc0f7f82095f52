package org.ringscope.session;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.HandOff;
import org.ringscope.pipeline.Intake;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.session.seek.Checkpoints;

/**
 * Takes blocks from the source, one after another, and runs their packets through its own stages; ordered stages get
 * them in turn.
 */
final class ReplayWorker implements Callable<Void> {
  private final ReplayRun run;
  private final PacketBlock block;
  private final BatchPool pool = new BatchPool();
  private final Intake intake = new Intake();
  private final @Nullable HandOff handOff;
  private final StageSet.Front front;
  private final @Nullable PacketIndex index;
  private final @Nullable PacketTableStage table;

  ReplayWorker(ReplayRun run) {
    this.run = run;
    block = new PacketBlock(run.blockBytes());
    handOff = run.ordered() == null ? null : new HandOff();
    index = run.packetTable();
    table = index == null ? null : run.stages().packetTable(index);
    boolean tableFollows = run.ordered() instanceof ReplayRun.Ordered ordered && ordered.follow() != null;
    front = run.stages().front(pool, tableFollows ? null : table, handOff);
  }

  Intake intake() {
    return intake;
  }

  StageSet.Front front() {
    return front;
  }

  @Override
  public @Nullable Void call() throws IOException, InterruptedException {
    try {
      while (!run.isCanceled() && run.source().fill(block)) {
        intake.count(block);
        if (index != null) {
          index.put(block);
        }
        runBlock();
        if (index != null) {
          index.complete(block.firstPacketNumber, block.count);
        }
        run.blockDone();
      }
    } catch (Throwable failure) {
      run.fail();
      throw failure;
    }
    return null;
  }

  private void runBlock() throws IOException, InterruptedException {
    if (run.ordered() instanceof ReplayRun.Ordered ordered) {
      ordered.mirrors().prepare(block);
    }
    Selection selection = run.selection();
    if (selection == null) {
      runAll();
    } else {
      selection.prepare(block);
      runSelected(selection);
    }
    if (handOff != null) {
      passOn(handOff);
    }
  }

  private void runAll() {
    for (int from = 0; from < block.count; from += PacketBatch.CAPACITY) {
      PacketBatch batch = pool.take();
      batch.load(block, from, Math.min(PacketBatch.CAPACITY, block.count - from));
      accept(batch);
    }
  }

  private void runSelected(Selection selection) {
    PacketBatch batch = pool.take();
    int filtered = 0;
    for (int i = 0; i < block.count; i++) {
      if (selection.selects(block, i)) {
        batch.append(block, i);
        if (batch.isFull()) {
          accept(batch);
          batch = pool.take();
        }
      } else {
        filtered++;
        if (table != null) {
          table.filtered(block, i);
        }
      }
    }
    accept(batch);
    intake.countFiltered(filtered);
  }

  private void accept(PacketBatch batch) {
    front.graph().accept(batch);
    if (handOff == null) {
      pool.reclaim();
    }
  }

  private void passOn(HandOff batches) {
    ReplayRun.Ordered ordered = run.ordered();
    Checkpoints checkpoints = ordered == null ? null : ordered.checkpoints();
    long latest = checkpoints == null ? Long.MIN_VALUE : batches.latestTime();
    if (ordered != null && ordered.turns().await(block.ticket)) {
      batches.drainTo(ordered.entrance());
      ordered.pool().reclaim();
      if (checkpoints != null) {
        checkpoints.passed(block.firstPacketNumber + block.count - 1, latest, ordered.back().graph().stateful());
      }
      ordered.turns().pass(block.ticket);
    }
    pool.reclaim();
  }

  /** Ends this worker's free stages; after all workers have ended, by one thread. */
  void finish() {
    front.graph().finish();
    if (handOff != null && run.ordered() instanceof ReplayRun.Ordered ordered) {
      handOff.drainTo(ordered.entrance());
    }
  }
}
