package org.ringscope.report.placement;

import java.util.List;
import java.util.SortedMap;
import org.ringscope.report.Counts;

/**
 * What other settings of card or application would come to.
 *
 * @param name what is set otherwise
 * @param needs what card or application must be able to do for it, as a part of a sentence; empty if nothing special
 * @param fates new payload bytes by fate id
 * @param causes those that were not placed directly, by cause id
 * @param removed ids of causes of which it leaves less than a tenth, most bytes first
 */
public record PlacementVariant(
    String name, String needs, SortedMap<String, Long> fates, SortedMap<String, Long> causes, List<String> removed) {
  public PlacementVariant {
    fates = Counts.copy(fates);
    causes = Counts.copy(causes);
    removed = List.copyOf(removed);
  }

  /** Bytes that were placed directly. */
  public long direct() {
    return fates.getOrDefault("direct", 0L);
  }

  /** New payload bytes. */
  public long bytes() {
    return Counts.sum(fates);
  }
}
