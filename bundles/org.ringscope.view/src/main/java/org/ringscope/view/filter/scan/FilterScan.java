package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/**
 * Puts a filter to the packets of a capture, one run of packets after another on all cores, while the capture's replay
 * may still be filling the packet table: the scan then keeps pace with it and ends after it.
 */
public final class FilterScan {
  /** Packets a worker takes at once. */
  private static final int RUN = 1 << 14;

  /** How long to wait for more packets while the replay runs, ms. */
  private static final long PAUSE = 5;

  private static final long NOTICE_EVERY_NANOS = 50_000_000;

  private final CaptureReplay replay;
  private final FilterPlan plan;
  private final BooleanSupplier canceled;
  private final FilteredPackets result = new FilteredPackets();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong nextNotice = new AtomicLong();

  private long next = 1;
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  /**
   * Nothing is judged yet.
   *
   * @param canceled asked often whether to stop
   */
  public FilterScan(CaptureReplay replay, FilterPlan plan, BooleanSupplier canceled) {
    this.replay = replay;
    this.plan = plan;
    this.canceled = canceled;
  }

  /** What is known so far. */
  public FilteredPackets result() {
    return result;
  }

  /**
   * Has {@code listener} called by any thread when there is more to see, some times a second and at the end; it has to
   * return at once.
   */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Has the scan end within milliseconds, with what is known then. */
  public void stop() {
    stopped = true;
  }

  private boolean isStopped() {
    return stopped || canceled.getAsBoolean();
  }

  /**
   * Scans; called once, by a thread that may take its time.
   *
   * @throws IOException if the capture can't be read any more; what is known so far stays
   * @throws InterruptedException if the thread was interrupted
   */
  public void run() throws IOException, InterruptedException {
    List<Thread> others = new ArrayList<>();
    try {
      for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
        others.add(Thread.ofPlatform().name("filter-" + i).daemon().start(this::work));
      }
      work();
      for (Thread other : others) {
        other.join();
      }
      if (!isStopped()) {
        result.complete();
      }
    } catch (InterruptedException e) {
      stop();
      throw e;
    } finally {
      listeners.forEach(Runnable::run);
    }
    rethrow(failure);
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private void work() {
    try {
      ScanWorker worker = new ScanWorker(plan, this::isStopped);
      long[] bits = new long[RUN / PlanNode.GROUP];
      for (Run run = take(); run != null; run = take()) {
        if (!judge(worker, run, bits)) {
          stop();
          return;
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private boolean judge(ScanWorker worker, Run run, long[] bits) throws IOException {
    boolean[] judged = new boolean[1];
    replay.shown().withSession(session -> judged[0] = worker.judge(session, run.first(), run.count(), bits));
    if (judged[0]) {
      result.enter(run.first(), run.count(), bits);
      notifySometimes();
    }
    return judged[0];
  }

  /**
   * Packets to be judged together.
   *
   * @param first number of the first one
   */
  private record Run(long first, int count) {}

  /** The next packets to judge; waits for them while the replay runs; null if there will be none. */
  private synchronized @Nullable Run take() throws InterruptedException {
    while (!isStopped()) {
      // Asked before the packets are counted: once it is over, all are there.
      boolean over = replay.isOver();
      long available = plan.asksOutcome() && replay.outcomesMayChange() ? 0 : replay.packets();
      int count = (int) Math.min(RUN, available - next + 1);
      if (!over) {
        count -= Math.floorMod(count, PlanNode.GROUP);
      }
      if (count > 0) {
        Run run = new Run(next, count);
        next += count;
        return run;
      }
      if (over) {
        return null;
      }
      wait(PAUSE);
    }
    return null;
  }

  private void notifySometimes() {
    long now = System.nanoTime();
    long due = nextNotice.get();
    if ((due == 0 || now - due >= 0) && nextNotice.compareAndSet(due, now + NOTICE_EVERY_NANOS)) {
      listeners.forEach(Runnable::run);
    }
  }
}
