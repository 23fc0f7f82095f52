package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.view.filter.FilterText;

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
    return FilterText.and(conditions.toArray(String[]::new));
  }

  /** Goes on behind a stage, on the way of received packets. */
  void pass(String stage) {
    switch (stage) {
      case StageName.DISPATCH -> {
        conditions.clear();
        conditions.add(FilterText.direction(false));
      }
      case StageName.STEER -> conditions.add(FilterText.ANY_RING);
      case StageName.MTU -> conditions.add(without(counts, DropCause.ABOVE_MTU));
      case StageName.RECEIVE -> conditions.add(without(counts, DropCause.RING_FULL));
      case StageName.MIRROR -> {
        if (counts.rings().divertedBehindRings() > 0) {
          conditions.add(FilterText.not(FilterText.verdict(Verdict.DIVERTED)));
        }
      }
      default -> { }
    }
  }

  /** Empty if no packet can be dropped for that cause. */
  private static String without(PipelineCounts counts, DropCause cause) {
    return counts.isPossible(cause) ? FilterText.not(FilterText.cause(cause)) : "";
  }

  /** What has to hold, too, of the packets whose ring is known: some never came to it. Empty if all did. */
  static String onRing(PipelineCounts counts) {
    return without(counts, DropCause.ABOVE_MTU);
  }

  /** What has to hold, too, of the packets that a ring had room for; empty if it had room for all. */
  static String behindRing(PipelineCounts counts) {
    return FilterText.and(onRing(counts), without(counts, DropCause.RING_FULL));
  }
}
