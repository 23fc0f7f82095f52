package org.ringscope.view.pipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.StageResult;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.DebugNics;
import org.ringscope.view.mirror.MirrorCarried;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.RingTotals;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TrafficIndex;

/**
 * All that is counted of a replay at one moment.
 *
 * @param stages the ledgers once the replay is through, until then what they come to
 * @param packets that came to the card
 * @param filtered packets that a filter left out before it
 * @param debugNics as they are set up now
 * @param mirrored what they got, by their names; empty while the replay runs
 */
record PipelineCounts(
    Scenario scenario,
    List<StageResult> stages,
    long packets,
    long filtered,
    RingTotals rings,
    List<DebugNicSetup> debugNics,
    Map<String, MirrorCarried> mirrored) {
  private static final TimeSpan NO_TIME = new TimeSpan(0, 1);

  /** Null as long as no packet came. */
  static @Nullable PipelineCounts of(CaptureReplay capture) {
    Scenario scenario = capture.shownScenario();
    TrafficIndex traffic = capture.traffic();
    long last = traffic == null ? 0 : traffic.packets();
    if (scenario == null || traffic == null || last == 0) {
      return null;
    }
    long packets = traffic.traffic(new PacketRange(1, last, NO_TIME)).packets();
    RingTotals rings = traffic.rings(1, last);
    ReplayReport report = capture.report();
    List<StageResult> stages = report == null ? StageCounts.of(scenario, packets, rings) : report.stages();
    DebugNics nics = capture.debugNics();
    return new PipelineCounts(scenario, stages, packets, last - packets, rings, nics.list(), nics.mirrored());
  }

  /** Packets dropped for a cause, wherever that was. */
  long drops(DropCause cause) {
    return rings.drops(cause);
  }

  /** Whether a cause can be met at all. */
  boolean isPossible(DropCause cause) {
    return drops(cause) > 0 || switch (cause) {
      case RING_FULL -> !scenario.host().isInfinitelyFast();
      case BAD_CHECKSUM -> scenario.verifiesChecksums();
      case ABOVE_MTU -> scenario.mtu().isPresent();
      case RULE_DROP -> false;
    };
  }
}
