package org.ringscope.session.trace.paths;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ClassifyStage;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.DirectionStage;
import org.ringscope.nic.DispatchStage;
import org.ringscope.nic.MtuStage;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.SteerStage;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.ParseStage;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.Scenario;

/**
 * The stages that packets of one outcome came to: with the settings, the outcome tells them all. Those that a scenario
 * leaves out are not there, and those that only look stand in no way.
 */
final class PathSteps {
  private static final String WAY_ENDS = "";

  private final Scenario scenario;

  PathSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  /** @param verdict null for packets that are under way, taken as far as the rings */
  List<PathStep> of(boolean sent, @Nullable Verdict verdict, @Nullable DropCause cause) {
    if (verdict == Verdict.FILTERED) {
      return List.of(new PathStep("filter", WAY_ENDS));
    }
    List<PathStep> steps = new ArrayList<>();
    steps.add(new PathStep("parse", ParseStage.PARSED));
    steps.add(new PathStep("direction", DirectionStage.RESOLVED));
    steps.add(new PathStep("classify", ClassifyStage.CLASSIFIED));
    if (scenario.profile().followsSendRing() || !scenario.host().xps().isNone()) {
      steps.add(new PathStep("follow", FollowStage.FOLLOWED));
    }
    if (scenario.perInterface()) {
      steps.add(new PathStep("device", DeviceStage.ASSIGNED));
    }
    steps.add(new PathStep("dispatch", sent ? DispatchStage.SENT : DispatchStage.RECEIVED));
    if (sent) {
      steps.add(new PathStep("transmit", WAY_ENDS));
    } else {
      received(steps, verdict, cause);
    }
    return steps;
  }

  private void received(List<PathStep> steps, @Nullable Verdict verdict, @Nullable DropCause cause) {
    if (scenario.profile().mayTakeOut()) {
      boolean leaves = verdict == Verdict.DIVERTED || cause == DropCause.RULE_DROP;
      steps.add(new PathStep("steer", leaves ? WAY_ENDS : SteerStage.STEERED));
      if (leaves) {
        return;
      }
    }
    if (scenario.mtu().isPresent()) {
      boolean tooLong = cause == DropCause.ABOVE_MTU;
      steps.add(new PathStep("mtu", tooLong ? WAY_ENDS : MtuStage.ACCEPTED));
      if (tooLong) {
        return;
      }
    }
    boolean full = cause == DropCause.RING_FULL;
    steps.add(new PathStep("receive", full ? WAY_ENDS : ReceiveStage.RECEIVED));
    if (!full) {
      steps.add(new PathStep("deliver", WAY_ENDS));
    }
  }
}
