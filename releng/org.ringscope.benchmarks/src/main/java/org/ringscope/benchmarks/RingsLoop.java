package org.ringscope.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.session.HostText;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.whatif.Variation;
import org.ringscope.session.whatif.WhatIf;
import org.ringscope.session.whatif.WhatIfRequest;

/**
 * A process that replays one capture plainly, with rings and a host that drains them, with frame counters
 * ({@code --counters}) on top, and as a what-if of 16 ring counts, in turn: {@code FILE WORKERS TIMES}. Prints the
 * median seconds of each and peak bytes.
 */
public final class RingsLoop {
  /** A packet every 2 µs, as the generated captures have: one ring is too few, more fill now and then. */
  static final String HOST = "2us/packet,2us/poll,50us/interrupt";

  private RingsLoop() {}

  /** One of what is compared. */
  private interface Run {
    void run() throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> file = List.of(arguments[0]);
    int workers = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    Scenario timed = Scenario.DEFAULT.withHost(HostText.parse(HOST));
    ReplayRequest plain = ReplayRequest.of(file, Scenario.DEFAULT).withWorkers(workers);
    ReplayRequest rings = ReplayRequest.of(file, timed).withWorkers(workers);
    WhatIfRequest whatIf =
        new WhatIfRequest(rings, List.of(Variation.parse("rings=1..16")), false, Optional.empty());
    ReplayRequest counters = rings.withFrames(true);
    List<Run> runs = List.of(
        () -> Replay.run(plain, Progress.NONE),
        () -> Replay.run(rings, Progress.NONE),
        () -> Replay.run(counters, Progress.NONE),
        () -> WhatIf.run(whatIf, Progress.NONE));
    List<List<Double>> seconds = runs.stream().map(run -> (List<Double>) new ArrayList<Double>()).toList();
    AnonymousMemory memory = AnonymousMemory.watchFromNow();
    for (int i = 0; i < times; i++) {
      for (int kind = 0; kind < runs.size(); kind++) {
        long begin = System.nanoTime();
        runs.get(kind).run();
        seconds.get(kind).add((System.nanoTime() - begin) / 1e9);
      }
    }
    // The first third warms up: the compiler is still at work then.
    for (List<Double> each : seconds) {
      System.out.printf("%.4f ", SideBySide.median(each.subList(times / 3, times)));
    }
    System.out.printf("%d%n", memory.most());
  }
}
