package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.StageResult;
import org.ringscope.session.Scenario;
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
    counts.pass("parse");
    counts.pass("direction");
    counts.pass("classify");
    if (scenario.profile().followsSendRing() || !scenario.host().xps().isNone()) {
      counts.pass("follow");
    }
    if (scenario.perInterface()) {
      counts.pass("device");
    }
    counts.pass("dispatch");
    long sent = totals.packets(true);
    counts.packets -= sent;
    if (scenario.profile().mayTakeOut()) {
      counts.lose("steer", totals.divertedBeforeRings(), totals.drops(DropCause.RULE_DROP));
    }
    if (scenario.mtu().isPresent()) {
      counts.lose("mtu", 0, totals.drops(DropCause.ABOVE_MTU));
    }
    counts.lose("receive", 0, totals.drops(DropCause.RING_FULL));
    if (scenario.mirrors().stream().anyMatch(mirror -> mirror.binding() == Binding.DIVERT)) {
      counts.lose("mirror", totals.divertedBehindRings(), 0);
    }
    counts.end("deliver", totals.drops(DropCause.BAD_CHECKSUM));
    counts.packets = sent;
    counts.end("transmit", 0);
    return counts.stages;
  }

  private void pass(String name) {
    lose(name, 0, 0);
  }

  private void lose(String name, long diverted, long dropped) {
    long out = packets - diverted - dropped;
    stages.add(new StageResult(name, packets, 0, out, 0, diverted, 0, dropped, 0));
    packets = out;
  }

  private void end(String name, long dropped) {
    stages.add(new StageResult(name, packets, 0, 0, packets - dropped, 0, 0, dropped, 0));
  }
}
