package org.ringscope.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StageGraph;

/**
 * Lets packets go on at their recorded times, the first one at once. While it waits model time goes on, so that what a
 * slow host does between two packets happens then. Used by one thread at a time, whoever has the turn.
 */
final class PaceGate {
  /** Longest step of model time while no packet comes; also how late a cancel is noticed. */
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final double factor;
  private final StageGraph graph;
  private final BatchPool pool;
  private final BooleanSupplier canceled;
  private boolean started;
  private long startNanos;
  private long startTime;
  private long lastTime;

  /**
   * @param pool of {@code graph}, whose batches nobody needs between two packets
   * @param canceled whether not to wait any longer
   */
  PaceGate(Pace pace, StageGraph graph, BatchPool pool, BooleanSupplier canceled) {
    factor = pace.factor();
    this.graph = graph;
    this.pool = pool;
    this.canceled = canceled;
  }

  /** Feeds the graph with the rows of {@code batch}, each when it is due. */
  void pass(PacketBatch batch) {
    int from = 0;
    for (int i = 0; i < batch.count; i++) {
      start(batch.time[i]);
      lastTime = Math.max(lastTime, batch.time[i]);
      if (untilDue() > 0) {
        feed(batch, from, i);
        from = i;
        await();
      }
    }
    feed(batch, from, batch.count);
  }

  private void start(long time) {
    if (!started) {
      started = true;
      startNanos = System.nanoTime();
      startTime = time;
      lastTime = time;
    }
  }

  /** Nanoseconds until packets of {@link #lastTime} are due; time that runs backwards is due with what came before. */
  private long untilDue() {
    return (long) ((lastTime - startTime) / factor) - (System.nanoTime() - startNanos);
  }

  private void await() {
    for (long left = untilDue(); left > 0 && !isEnding(); left = untilDue()) {
      LockSupport.parkNanos(Math.min(left, STEP_NANOS));
      long now = startTime + (long) ((System.nanoTime() - startNanos) * factor);
      graph.advanceTo(Math.min(now, lastTime - 1));
      pool.reclaim();
    }
  }

  /** An interrupted thread can't wait; whoever runs the replay sees to it. */
  private boolean isEnding() {
    return canceled.getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private void feed(PacketBatch batch, int from, int to) {
    if (from == 0 && to == batch.count) {
      graph.accept(batch);
    } else if (from < to) {
      PacketBatch due = pool.take();
      for (int i = from; i < to; i++) {
        due.append(batch, i);
      }
      graph.accept(due);
    }
    pool.reclaim();
  }
}
