package org.ringscope.report;

import java.util.List;

/**
 * What a report made of several others can't say in the same words as one of a single replay.
 *
 * @param reports number of replays that went into it, 2 or more
 * @param otherScenarios settings of those that ran with others than {@link ReplayReport#scenario} says; each once
 * @param unlistedFlowPackets most packets that a listed flow may have had beyond those listed, and most that a flow
 *     has that is not listed at all: each replay lists only its largest flows
 */
public record MergeSummary(long reports, List<ScenarioSummary> otherScenarios, long unlistedFlowPackets) {
  public MergeSummary {
    if (reports < 2) {
      throw new IllegalArgumentException("merged of " + reports);
    }
    otherScenarios = List.copyOf(otherScenarios);
    Counts.check("flow_packets_unlisted_at_most", unlistedFlowPackets);
  }
}
