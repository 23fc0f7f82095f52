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
import org.ringscope.nic.mirror.Binding;
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

  /** The stages of packets of a way. */
  List<PathStep> of(PathKey key) {
    boolean sent = key.sent();
    if (key.verdict() == Verdict.FILTERED) {
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
      received(steps, key);
    }
    return steps;
  }

  private void received(List<PathStep> steps, PathKey key) {
    DropCause cause = key.cause();
    if (scenario.profile().mayTakeOut()) {
      boolean leaves = key.ring() < 0 && (key.verdict() == Verdict.DIVERTED || cause == DropCause.RULE_DROP);
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
      behindRing(steps, key.verdict());
    }
  }

  /** Mirrors that copy only look; those that divert stand between rings and stack. */
  private void behindRing(List<PathStep> steps, @Nullable Verdict verdict) {
    boolean diverted = verdict == Verdict.DIVERTED;
    if (scenario.mirrors().stream().anyMatch(mirror -> mirror.binding() == Binding.DIVERT)) {
      steps.add(new PathStep("mirror", diverted ? WAY_ENDS : "mirrored"));
    }
    if (!diverted) {
      steps.add(new PathStep("deliver", WAY_ENDS));
    }
  }
}
