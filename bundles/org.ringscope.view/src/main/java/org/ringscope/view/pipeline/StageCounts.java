package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.StageResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.paths.PathSteps;
import org.ringscope.view.timeline.RingTotals;

/** What the stages' ledgers would say of packets whose ends are known, while nobody can ask them. */
final class StageCounts {
  private final List<StageResult> stages = new ArrayList<>();
  private long packets;

  private StageCounts(long packets) {
    this.packets = packets;
  }

  /**
   * The stages that count, in the order in which packets meet them.
   *
   * @param scenario that is replayed
   * @param packets that came to the card
   * @param totals their ends
   */
  static List<StageResult> of(Scenario scenario, long packets, RingTotals totals) {
    StageCounts counts = new StageCounts(packets);
    long sent = totals.packets(true);
    for (String stage : PathSteps.received(scenario)) {
      if (stage.equals(StageName.DELIVER)) {
        counts.end(stage, dropped(stage, totals));
      } else {
        counts.pass(stage, diverted(stage, totals), dropped(stage, totals));
      }
      if (stage.equals(StageName.DISPATCH)) {
        counts.packets -= sent;
      }
    }
    counts.packets = sent;
    counts.end(StageName.TRANSMIT, 0);
    return counts.stages;
  }

  private static long diverted(String stage, RingTotals totals) {
    return switch (stage) {
      case StageName.STEER -> totals.divertedBeforeRings();
      case StageName.MIRROR -> totals.divertedBehindRings();
      default -> 0;
    };
  }

  private static long dropped(String stage, RingTotals totals) {
    return Arrays.stream(DropCause.values())
        .filter(cause -> StageName.of(cause).equals(stage))
        .mapToLong(totals::drops)
        .sum();
  }

  private void pass(String name, long diverted, long dropped) {
    long out = packets - diverted - dropped;
    stages.add(new StageResult(name, packets, 0, out, 0, diverted, 0, dropped, 0));
    packets = out;
  }

  private void end(String name, long dropped) {
    stages.add(new StageResult(name, packets, 0, 0, packets - dropped, 0, 0, dropped, 0));
  }
}
