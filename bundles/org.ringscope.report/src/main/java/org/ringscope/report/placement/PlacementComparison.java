package org.ringscope.report.placement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /** Variants without those that come to the same as yours, or as one before them. */
  public List<PlacementVariant> different() {
    List<PlacementVariant> different = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    seen.add(List.of(yours.fates(), yours.causes()));
    for (PlacementVariant variant : variants) {
      if (seen.add(List.of(variant.fates(), variant.causes()))) {
        different.add(variant);
      }
    }
    return List.copyOf(different);
  }
}
