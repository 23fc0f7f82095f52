package org.ringscope.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;

/**
 * A process that replays one capture again and again: {@code FILE PACKETS WORKERS TIMES}. Prints packets a second and
 * peak bytes.
 */
public final class ReplayLoop {
  private ReplayLoop() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String file = arguments[0];
    long packets = Long.parseLong(arguments[1]);
    int times = Integer.parseInt(arguments[3]);
    ReplayRequest request =
        ReplayRequest.of(List.of(file), Scenario.DEFAULT).withWorkers(Integer.parseInt(arguments[2]));
    List<Double> seconds = new ArrayList<>();
    AnonymousMemory memory = AnonymousMemory.watchFromNow();
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      Replay.run(request, Progress.NONE);
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    // The first third warms up: the compiler is still at work then.
    List<Double> steady = seconds.subList(times / 3, times);
    System.out.printf("%.0f %d%n", packets / SideBySide.median(steady), memory.most());
  }
}
