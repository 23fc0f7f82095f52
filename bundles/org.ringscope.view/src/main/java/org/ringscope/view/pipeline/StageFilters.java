package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.pipeline.DropCause;

/** Display filters that leave the packets that came to a stage: those that no stage before kept back. */
final class StageFilters {
  private final PipelineCounts counts;
  private final List<String> conditions = new ArrayList<>();

  StageFilters(PipelineCounts counts) {
    this.counts = counts;
    if (counts.filtered() > 0) {
      conditions.add("verdict != filtered");
    }
  }

  /** The packets that come to the next stage. */
  String filter() {
    return String.join(" and ", conditions);
  }

  /** Goes on behind a stage, on the way of received packets. */
  void pass(String stage) {
    switch (stage) {
      case StageName.DISPATCH -> {
        conditions.clear();
        conditions.add("direction == received");
      }
      case StageName.STEER -> conditions.add("ring");
      case StageName.MTU -> without(DropCause.ABOVE_MTU);
      case StageName.RECEIVE -> without(DropCause.RING_FULL);
      case StageName.MIRROR -> {
        if (counts.rings().divertedBehindRings() > 0) {
          conditions.add("not verdict == diverted");
        }
      }
      default -> { }
    }
  }

  private void without(DropCause cause) {
    if (counts.isPossible(cause)) {
      conditions.add(without(cause.id()));
    }
  }

  private static String without(String cause) {
    return "not cause == " + cause;
  }

  /** What has to hold, too, of the packets whose ring is known: some never came to it. */
  static String onRing(PipelineCounts counts) {
    return counts.isPossible(DropCause.ABOVE_MTU) ? " and " + without(DropCause.ABOVE_MTU.id()) : "";
  }

  /** What has to hold, too, of the packets that a ring had room for. */
  static String behindRing(PipelineCounts counts) {
    return onRing(counts)
        + (counts.isPossible(DropCause.RING_FULL) ? " and " + without(DropCause.RING_FULL.id()) : "");
  }
}
