package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.HostText;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.seek.Seek;

/**
 * A process that opens a capture as the workbench does and then looks at random moments of its replay:
 * {@code FILE HOST MOMENTS}; the host {@code none} is infinitely fast. Prints the median and the longest seconds of a
 * moment, and those of the first one, before which nothing of this is warm.
 */
public final class SeekRun {
  private SeekRun() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Scenario scenario = arguments[1].equals("none")
        ? Scenario.DEFAULT
        : Scenario.DEFAULT.withHost(HostText.parse(arguments[1]));
    int moments = Integer.parseInt(arguments[2]);
    Random random = new Random(1);
    try (CaptureSession session = CaptureSession.open(Path.of(arguments[0]), scenario)) {
      session.replay(Progress.NONE);
      Seek seek = session.seek();
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < moments; i++) {
        long packet = 1 + random.nextLong(session.packets());
        long begin = System.nanoTime();
        seek.atPacket(packet);
        seconds.add((System.nanoTime() - begin) / 1e9);
      }
      double longest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      System.out.printf("%.5f %.5f %.5f%n", SideBySide.median(seconds), longest, seconds.getFirst());
    }
  }
}
