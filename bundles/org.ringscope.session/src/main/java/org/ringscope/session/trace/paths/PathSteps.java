package org.ringscope.session.trace.paths;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.ClassifyStage;
import org.ringscope.nic.DeliverStage;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.DirectionStage;
import org.ringscope.nic.DispatchStage;
import org.ringscope.nic.MtuStage;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.SteerStage;
import org.ringscope.nic.TransmitStage;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.MirrorStage;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.ParseStage;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.Scenario;

/**
 * The stages that packets of one outcome came to: with the settings, the outcome tells them all. Those that a scenario
 * leaves out are not there, and those that only look stand in no way.
 */
public final class PathSteps {
  private static final String WAY_ENDS = "";

  private final Scenario scenario;

  PathSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Names of the stages that a received packet comes to which nothing keeps back, in order. */
  public static List<String> received(Scenario scenario) {
    PathKey whole = new PathKey(false, 0, 0, DestinationFinder.NONE, Verdict.DELIVERED, null);
    return new PathSteps(scenario).of(whole).stream().map(PathStep::stage).toList();
  }

  /** Packets that are under way, without verdict, are taken as far as the stack. */
  List<PathStep> of(PathKey key) {
    if (key.verdict() == Verdict.FILTERED) {
      return List.of(new PathStep("filter", WAY_ENDS));
    }
    List<PathStep> steps = new ArrayList<>();
    steps.add(new PathStep(ParseStage.NAME, ParseStage.PARSED));
    steps.add(new PathStep(DirectionStage.NAME, DirectionStage.RESOLVED));
    steps.add(new PathStep(ClassifyStage.NAME, ClassifyStage.CLASSIFIED));
    if (scenario.ringsDependOnPacketsBefore()) {
      steps.add(new PathStep(FollowStage.NAME, FollowStage.FOLLOWED));
    }
    if (scenario.perInterface()) {
      steps.add(new PathStep(DeviceStage.NAME, DeviceStage.ASSIGNED));
    }
    steps.add(new PathStep(DispatchStage.NAME, key.sent() ? DispatchStage.SENT : DispatchStage.RECEIVED));
    if (key.sent()) {
      steps.add(new PathStep(TransmitStage.NAME, WAY_ENDS));
    } else {
      received(steps, key);
    }
    return steps;
  }

  private void received(List<PathStep> steps, PathKey key) {
    DropCause cause = key.cause();
    boolean diverted = key.verdict() == Verdict.DIVERTED;
    if (scenario.profile().mayTakeOut()) {
      // A packet that a mirror diverts has come to a ring before.
      boolean leaves = diverted && key.ring() < 0 || cause == DropCause.RULE_DROP;
      steps.add(new PathStep(SteerStage.NAME, leaves ? WAY_ENDS : SteerStage.STEERED));
      if (leaves) {
        return;
      }
    }
    if (scenario.mtu().isPresent()) {
      boolean tooLong = cause == DropCause.ABOVE_MTU;
      steps.add(new PathStep(MtuStage.NAME, tooLong ? WAY_ENDS : MtuStage.ACCEPTED));
      if (tooLong) {
        return;
      }
    }
    boolean full = cause == DropCause.RING_FULL;
    steps.add(new PathStep(ReceiveStage.NAME, full ? WAY_ENDS : ReceiveStage.RECEIVED));
    if (full) {
      return;
    }
    if (scenario.mirrors().stream().anyMatch(mirror -> mirror.binding() == Binding.DIVERT)) {
      steps.add(new PathStep(MirrorStage.RECEIVED, diverted ? WAY_ENDS : MirrorStage.MIRRORED));
    }
    if (!diverted) {
      steps.add(new PathStep(DeliverStage.NAME, WAY_ENDS));
    }
  }
}
