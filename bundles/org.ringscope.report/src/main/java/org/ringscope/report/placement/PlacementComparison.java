package org.ringscope.report.placement;

import java.util.List;

/**
 * What other settings of card and application would come to.
 *
 * @param yours the settings as they are
 * @param variants others, the most direct bytes first
 * @param suggestions what to do, in sentences; the best first
 */
public record PlacementComparison(
    PlacementVariant yours, List<PlacementVariant> variants, List<String> suggestions) {
  public PlacementComparison {
    variants = List.copyOf(variants);
    suggestions = List.copyOf(suggestions);
  }
}
