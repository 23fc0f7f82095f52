package org.ringscope.report.placement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What payload was placed with, in words.
 *
 * @param card how the card places payload
 * @param buffers what the application posts
 * @param stack what of the host's stack is not as usual; empty if nothing
 */
public record PlacementSetup(String card, String buffers, String stack) implements Comparable<PlacementSetup> {
  private static final Comparator<PlacementSetup> ORDER = Comparator.comparing(PlacementSetup::card)
      .thenComparing(PlacementSetup::buffers)
      .thenComparing(PlacementSetup::stack);

  /** Each by its name in JSON. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("card", card);
    texts.put("buffers", buffers);
    texts.put("stack", stack);
    return texts;
  }

  @Override
  public int compareTo(PlacementSetup other) {
    return ORDER.compare(this, other);
  }
}
