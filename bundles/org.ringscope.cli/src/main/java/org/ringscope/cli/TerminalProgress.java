package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.ringscope.session.Progress;

/**
 * A line on the terminal that says how far a replay has got, if it takes longer than a moment. Silent where standard
 * error is no terminal.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long FIRST_AFTER_NANOSECONDS = 1_000_000_000L;
  private static final long EVERY_NANOSECONDS = 200_000_000L;
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final boolean visible;
  private final AtomicLong nextAt = new AtomicLong(System.nanoTime() + FIRST_AFTER_NANOSECONDS);
  private volatile boolean shown;
  private volatile boolean canceled;

  TerminalProgress(PrintWriter err) {
    this.err = err;
    visible = isTerminal();
  }

  /** Java tells only whether standard input and output are a terminal; Linux tells it of standard error, too. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  @Override
  public void read(long bytes, long size) {
    if (!visible) {
      return;
    }
    long now = System.nanoTime();
    long due = nextAt.get();
    if (now >= due && nextAt.compareAndSet(due, now + EVERY_NANOSECONDS)) {
      shown = true;
      String percent = size > 0 ? String.format(Locale.ROOT, " (%d %%)", Progress.percent(bytes, size)) : "";
      err.print(CLEAR_LINE + String.format(Locale.ROOT, "%,d MB read%s", bytes / 1_000_000, percent));
      err.flush();
    }
  }

  void cancel() {
    canceled = true;
  }

  @Override
  public boolean isCanceled() {
    return canceled;
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
