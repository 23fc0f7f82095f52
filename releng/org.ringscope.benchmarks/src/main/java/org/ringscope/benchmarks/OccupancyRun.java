package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.timeline.TimeSpan;

/**
 * A process that opens a capture as the workbench does, with a host that drains the rings, and then asks for what the
 * Occupancy view draws: all rings, a column a pixel, first over the whole time, then at {@code TIMES} other places and
 * zooms: {@code FILE TIMES}. Prints seconds of the first, when nothing is warm, of the slowest and the median of the
 * rest.
 */
public final class OccupancyRun {
  /** Columns of a view across a wide screen. */
  private static final int PIXELS = 2_500;

  private static final int SEED = 1;

  /** How much a turn of the wheel may zoom in, in powers of two. */
  private static final int MOST_DOUBLINGS = 20;

  private OccupancyRun() {}

  public static void main(String[] arguments) throws IOException {
    int times = Integer.parseInt(arguments[1]);
    Scenario timed = Scenario.DEFAULT.withHost(HostText.parse(RingsLoop.HOST));
    try (CaptureReplay replay = new CaptureReplay(Path.of(arguments[0]), timed)) {
      replay.run(() -> false);
      OccupancyHistory history = replay.occupancy();
      TimeSpan whole = replay.timeline().visible().span();
      if (history == null || history.busyRings().isEmpty()) {
        throw new IOException(arguments[0] + ": no ring was ever filled");
      }
      double first = seconds(history, whole);
      Random random = new Random(SEED);
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        long length = Math.max(1, whole.length() >> random.nextInt(MOST_DOUBLINGS));
        long from = whole.from() + random.nextLong(whole.length() - length + 1);
        seconds.add(seconds(history, new TimeSpan(from, from + length)));
      }
      double slowest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      System.out.printf("%.6f %.6f %.6f%n", first, slowest, SideBySide.median(seconds));
    }
  }

  private static double seconds(OccupancyHistory history, TimeSpan span) {
    long begin = System.nanoTime();
    for (int ring : history.busyRings()) {
      history.lane(ring, span, PIXELS);
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
