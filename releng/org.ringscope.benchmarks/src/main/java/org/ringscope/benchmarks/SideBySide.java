package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two programs that read the same file, run in turn – A B A B – so that whatever else the machine does meets both.
 *
 * @param ours median seconds of Ringscope
 * @param theirs median seconds of the other
 */
record SideBySide(double ours, double theirs) {
  /**
   * Runs both {@code runs} times, after one run each that isn't counted.
   *
   * @throws IOException if a program fails, or {@code file} doesn't stay in memory
   */
  static SideBySide run(Path file, List<String> ours, List<String> theirs, int runs)
      throws IOException, InterruptedException {
    PageCache.fill(file);
    TimedProcess.run(ours);
    TimedProcess.run(theirs);
    List<Double> ourTimes = new ArrayList<>();
    List<Double> theirTimes = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      PageCache.fill(file);
      ourTimes.add(TimedProcess.run(ours));
      PageCache.fill(file);
      theirTimes.add(TimedProcess.run(theirs));
    }
    System.err.printf("  %s: %s%n  %s: %s%n", ours.getFirst(), list(ourTimes), theirs.getFirst(), list(theirTimes));
    return new SideBySide(median(ourTimes), median(theirTimes));
  }

  private static String list(List<Double> times) {
    return String.join(" ", times.stream().map("%.3f"::formatted).toList());
  }

  /** How many times faster ours is. */
  double ratio() {
    return theirs / ours;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
