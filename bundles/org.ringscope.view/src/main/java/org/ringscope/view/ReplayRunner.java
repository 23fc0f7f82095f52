package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay.State;

/**
 * Replays one capture, each time as it was wished last, and puts on screen what comes of it. While a finished replay is
 * on screen, the next one runs unseen.
 *
 * <p>Thread-safe. {@link #run} is called by a thread that may take its time.
 */
final class ReplayRunner {
  private static final long NOTICE_EVERY_NANOS = 50_000_000;

  private final Path file;
  /** Null if the file was whole when it was opened. */
  private final @Nullable GrowingFile growing;
  private final int workers;
  private final ShownCapture shown;
  private final Runnable notice;
  private final AtomicLong nextNotice = new AtomicLong();

  /** What is to be replayed next; taken by the replay that begins, and the end of the one under way. */
  private final AtomicReference<@Nullable Scenario> wish = new AtomicReference<>();

  /** Held by whoever replays: one at a time. */
  private final Lock replaying = new ReentrantLock();

  private volatile @Nullable ReplayedCapture running;
  private volatile @Nullable ReplayReport reportBefore;
  private volatile Scenario scenario;
  private volatile boolean stopped;
  private volatile int percent = -1;
  private volatile State state = State.WAITING;
  private volatile @Nullable String failure;

  /**
   * Nothing is opened yet.
   *
   * @param shown where it is put on screen
   * @param notice called by any thread whenever there is something new
   */
  ReplayRunner(
      Path file, @Nullable GrowingFile growing, ReplaySettings settings, ShownCapture shown, Runnable notice) {
    this.file = file;
    this.growing = growing;
    workers = settings.workers();
    scenario = settings.scenario();
    wish.set(scenario);
    this.shown = shown;
    this.notice = notice;
  }

  /** The scenario that is or will be on screen. */
  Scenario scenario() {
    return scenario;
  }

  /** As {@link CaptureReplay#wish(Scenario)}. */
  void wish(Scenario next) {
    scenario = next;
    stopped = false;
    wish.set(next);
  }

  /** As {@link CaptureReplay#stop}. */
  void stop() {
    if (growing != null && isGrowing()) {
      growing.stop();
    } else {
      stopped = true;
    }
  }

  boolean mayGrow() {
    return growing != null;
  }

  boolean isGrowing() {
    return growing != null && !growing.isWhole();
  }

  State state() {
    return state;
  }

  /** The replay under way, on screen or not; null if none is. */
  @Nullable ReplayedCapture running() {
    return running;
  }

  /** Part of the file read so far, 0 to 100, or -1 if that can't be told. */
  int percent() {
    return percent;
  }

  /** Why the last replay failed, for people; null if it didn't. */
  @Nullable String failure() {
    return failure;
  }

  /** What the whole replay before the one on screen came to; null if there was none. */
  @Nullable ReplayReport reportBefore() {
    return reportBefore;
  }

  /** As {@link CaptureReplay#run}. */
  void run(BooleanSupplier canceled) {
    replaying.lock();
    try {
      Scenario next = wish.getAndSet(null);
      if (next != null && !shown.isClosed()) {
        replay(next, canceled);
      }
    } catch (IOException e) {
      fail(FailureReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      state = State.CANCELED;
    } catch (RuntimeException e) {
      fail("The replay came to an unexpected end: " + e);
      throw e;
    } finally {
      running = null;
      replaying.unlock();
      notice.run();
    }
  }

  private void replay(Scenario next, BooleanSupplier canceled) throws IOException, InterruptedException {
    State before = state;
    percent = -1;
    failure = null;
    state = State.RUNNING;
    notice.run();
    ReplayedCapture fresh = ReplayedCapture.open(file, isGrowing() ? growing : null, next, workers);
    running = fresh;
    // What is whole stays on screen until there is something as whole.
    boolean unseen = before == State.DONE;
    if (!unseen) {
      show(fresh, false);
    }
    boolean whole = false;
    try {
      whole = fresh.replay(new Listening(canceled));
    } finally {
      if (unseen && !whole) {
        fresh.close();
      }
    }
    if (whole || !unseen) {
      show(fresh, unseen);
      state = whole ? State.DONE : State.CANCELED;
    } else {
      state = before;
      scenario = wish.get() instanceof Scenario newer ? newer : requireShown().scenario();
    }
  }

  private ReplayedCapture requireShown() {
    return Objects.requireNonNull(shown.now());
  }

  /** @param wholeBefore whether what was shown came to its end, so that it can be compared with */
  private void show(ReplayedCapture fresh, boolean wholeBefore) throws IOException {
    ReplayedCapture old = shown.now();
    if (old == fresh) {
      return;
    }
    shown.show(fresh);
    if (old != null && wholeBefore) {
      reportBefore = old.report();
    }
  }

  private void fail(String message) {
    failure = message;
    state = State.FAILED;
  }

  /** Ends what is still being captured and, after {@link ShownCapture#close}, the replay under way. */
  void end() {
    if (growing != null) {
      growing.stop();
    }
  }

  /** Frees what is on screen as soon as no replay is under way; returns when that is done. */
  void free() throws IOException {
    replaying.lock();
    try {
      shown.free();
    } finally {
      replaying.unlock();
    }
  }

  /** Passes on how far the replay has got, some times a second. */
  private final class Listening implements Progress {
    private final BooleanSupplier canceled;

    Listening(BooleanSupplier canceled) {
      this.canceled = canceled;
    }

    @Override
    public void read(long bytes, long size) {
      long now = System.nanoTime();
      long due = nextNotice.get();
      if ((due == 0 || now - due >= 0) && nextNotice.compareAndSet(due, now + NOTICE_EVERY_NANOS)) {
        percent = Progress.percent(bytes, size);
        notice.run();
      }
    }

    @Override
    public boolean isCanceled() {
      return shown.isClosed() || stopped || wish.get() != null || canceled.getAsBoolean();
    }
  }
}
