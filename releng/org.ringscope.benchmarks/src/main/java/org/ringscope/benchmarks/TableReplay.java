package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;

/**
 * A process that opens a capture as the workbench does, with its packet table: {@code FILE}. Prints seconds to the
 * first rows, seconds to the complete table, and peak bytes. Nothing is warm, as when a user's first capture is opened.
 */
public final class TableReplay {
  /** Rows that fill a screen. */
  private static final int FIRST_ROWS = 100;

  private TableReplay() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    AnonymousMemory memory = AnonymousMemory.watchFromNow();
    long begin = System.nanoTime();
    try (CaptureSession session = CaptureSession.open(Path.of(arguments[0]), Scenario.DEFAULT)) {
      FirstRows progress = new FirstRows(session, begin);
      session.replay(progress);
      double complete = (System.nanoTime() - begin) / 1e9;
      System.out.printf("%.4f %.4f %d%n", progress.seconds, complete, memory.most());
    }
  }

  /** Notes when the table can first fill a screen. */
  private static final class FirstRows implements Progress {
    private final CaptureSession session;
    private final long begin;
    private volatile double seconds;

    FirstRows(CaptureSession session, long begin) {
      this.session = session;
      this.begin = begin;
    }

    @Override
    public void read(long bytes, long size) {
      if (seconds == 0 && session.packets() >= FIRST_ROWS) {
        seconds = (System.nanoTime() - begin) / 1e9;
      }
    }

    @Override
    public boolean isCanceled() {
      return false;
    }
  }
}
