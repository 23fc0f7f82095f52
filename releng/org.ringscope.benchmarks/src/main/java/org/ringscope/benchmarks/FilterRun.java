package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterSyntaxException;
import org.ringscope.view.filter.scan.FilterCompiler;
import org.ringscope.view.filter.scan.FilterScan;

/**
 * A process that opens a capture as the workbench does and then puts a display filter to it: {@code FILE FILTER TIMES}.
 * Prints seconds until the first packets that match are known, and until all are; of the first time, when nothing is
 * warm, and of the median of all.
 */
public final class FilterRun {
  /** Matches that fill a screen. */
  private static final int FIRST_ROWS = 50;

  private FilterRun() {}

  public static void main(String[] arguments) throws IOException, InterruptedException, FilterSyntaxException {
    int times = Integer.parseInt(arguments[2]);
    double[] first = new double[times];
    double[] complete = new double[times];
    try (CaptureReplay replay = new CaptureReplay(Path.of(arguments[0]))) {
      replay.run(() -> false);
      for (int i = 0; i < times; i++) {
        scan(replay, arguments[1], i, first, complete);
      }
    }
    double firstWarm = SideBySide.median(list(first));
    double completeWarm = SideBySide.median(list(complete));
    System.out.printf("%.4f %.4f %.4f %.4f%n", first[0], complete[0], firstWarm, completeWarm);
  }

  private static void scan(CaptureReplay replay, String filter, int time, double[] first, double[] complete)
      throws IOException, InterruptedException, FilterSyntaxException {
    long begin = System.nanoTime();
    FilterScan scan = new FilterScan(replay, FilterCompiler.compile(filter), () -> false);
    scan.addListener(() -> {
      if (first[time] == 0 && scan.result().size() >= FIRST_ROWS) {
        first[time] = (System.nanoTime() - begin) / 1e9;
      }
    });
    scan.run();
    complete[time] = (System.nanoTime() - begin) / 1e9;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
