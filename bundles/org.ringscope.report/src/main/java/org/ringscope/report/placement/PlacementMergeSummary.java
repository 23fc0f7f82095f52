package org.ringscope.report.placement;

import java.util.List;

/**
 * What a section on placement that is made of several can't say in the same words as that of a single replay.
 *
 * @param reports number of replays with such a section that went into it, 2 or more
 * @param otherSetups what those placed with that had other settings than {@link PlacementReport#setup()}; each once
 * @param comparisons in how many of them other settings were tried: what those came to is left out
 */
public record PlacementMergeSummary(long reports, List<PlacementSetup> otherSetups, long comparisons) {
  public PlacementMergeSummary {
    if (reports < 2 || comparisons < 0) {
      throw new IllegalArgumentException("placement merged of " + reports + ", compared in " + comparisons);
    }
    otherSetups = List.copyOf(otherSetups);
  }
}
