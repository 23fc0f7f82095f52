package org.ringscope.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ctrl-C and SIGTERM as the wish to come to an end: what is under way finishes, prints its result and keeps its exit
 * code.
 */
final class Interrupts {
  /** Longest that the program goes on after the wish. */
  private static final long FINISH_SECONDS = 10;

  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  /** While it is open, the wish to end is granted by {@code end}. */
  Granted by(Runnable end) {
    Thread hook = new Thread(() -> {
      end.run();
      awaitFinish();
    }, "end-on-interrupt");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException cameBefore) {
      end.run();
    }
    return new Granted(hook);
  }

  /**
   * Ends the program; the caller has nothing left to do. After success this returns and the JVM ends with its last
   * thread: {@link System#exit} looks through all jars for a logger to tell (JDK-8301627), which takes longer than
   * many a replay.
   */
  void exit(int code) {
    exitCode.complete(code);
    if (code != ExitCode.DONE) {
      // Blocks where the wish came before: the thread that grants it then ends the program.
      System.exit(code);
    }
  }

  private void awaitFinish() {
    try {
      int code = exitCode.get(FINISH_SECONDS, TimeUnit.SECONDS);
      // The signal's own exit code would tell of an interrupted command, but this one has done its work.
      Runtime.getRuntime().halt(code);
    } catch (InterruptedException | ExecutionException | TimeoutException exitAnyway) {
      Thread.currentThread().interrupt();
    }
  }

  /** See {@link #by}. */
  record Granted(Thread hook) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException runsAlready) {
        // The wish came; the hook waits for this program to finish.
        return;
      }
    }
  }
}
