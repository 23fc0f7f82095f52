package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ringscope.session.LiveInput;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;

/**
 * A replay that shows its progress and ends cleanly on Ctrl-C: files closed, temporary ones gone, no half result
 * printed.
 */
final class HeadlessReplay {
  /** Longest the exit waits for the replay to end; it ends within a block a worker. */
  private static final long EXIT_WAIT_SECONDS = 3;

  private HeadlessReplay() {}

  /** Something that takes a replay's time and tells its progress. */
  @FunctionalInterface
  interface Work<T> {
    T run(Progress progress) throws IOException, InterruptedException;
  }

  /** @throws InterruptedException if the user ended it */
  static ReplayResult run(ReplayRequest request, PrintWriter err) throws IOException, InterruptedException {
    return run(progress -> Replay.run(request, progress), err);
  }

  /** @throws InterruptedException if the user ended it */
  static <T> T run(Work<T> work, PrintWriter err) throws IOException, InterruptedException {
    TerminalProgress progress = new TerminalProgress(err);
    CountDownLatch ended = new CountDownLatch(1);
    Thread onExit = new Thread(() -> cancel(progress, ended), "cancel-on-exit");
    Runtime.getRuntime().addShutdownHook(onExit);
    try (progress) {
      T result = work.run(progress);
      if (progress.isCanceled()) {
        throw new InterruptedException("canceled");
      }
      Runtime.getRuntime().removeShutdownHook(onExit);
      return result;
    } catch (IllegalStateException shuttingDown) {
      if (progress.isCanceled()) {
        throw new InterruptedException("canceled");
      }
      throw shuttingDown;
    } finally {
      ended.countDown();
    }
  }

  /**
   * The same for a request that may be live: then the wish to end only ends the capture, and what came is replayed.
   *
   * @throws InterruptedException if the user ended a replay of captures
   */
  static <T> T run(ReplayRequest request, Work<T> work, Terminal terminal) throws IOException, InterruptedException {
    LiveInput live = request.live();
    if (live == null) {
      return run(work, terminal.err());
    }
    try (LiveProgress progress = new LiveProgress(terminal.err(), live.interfaceName());
        Interrupts.Granted _ = terminal.interrupts().by(progress::end)) {
      return work.run(progress);
    }
  }

  private static void cancel(TerminalProgress progress, CountDownLatch ended) {
    progress.cancel();
    try {
      ended.await(EXIT_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException exitAnyway) {
      Thread.currentThread().interrupt();
    }
  }
}
