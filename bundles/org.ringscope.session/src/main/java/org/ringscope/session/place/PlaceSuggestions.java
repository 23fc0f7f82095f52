package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Shares;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.stack.place.CardMode;

/** What to make of variants, in sentences: the best of ordinary cards, then what a better card could do. */
final class PlaceSuggestions {
  /** Variants whose share differs by less are equally good: the one that needs less is suggested. */
  private static final double EQUAL = 0.005;

  private final PlacementVariant yours;
  private final List<PlaceVariant> variants;
  private final List<PlacementVariant> results;

  private PlaceSuggestions(
      PlacementVariant yours, List<PlaceVariant> variants, List<PlacementVariant> results) {
    this.yours = yours;
    this.variants = variants;
    this.results = results;
  }

  /**
   * Sentences, the best suggestion first.
   *
   * @param variants those that need the least first
   * @param results of each, in the same order
   */
  static List<String> of(PlacementVariant yours, List<PlaceVariant> variants, List<PlacementVariant> results) {
    return new PlaceSuggestions(yours, variants, results).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    PlacementVariant ordinary = best(CardMode.ARRIVAL_ORDER);
    PlacementVariant aware = best(CardMode.SEQUENCE_AWARE);
    if (ordinary == null) {
      sentences.add("No other setting of an ordinary card or of the application places more than "
          + percent(yours) + " directly.");
    } else {
      sentences.add("Best with an ordinary card: " + ordinary.name() + ", " + percent(ordinary)
          + " direct instead of " + percent(yours) + removes(ordinary) + needs(ordinary) + ".");
      sentences.add("The card must steer each stream to a ring of its own, whose descriptors point at the stream's"
          + " posted buffers.");
    }
    if (aware != null && (ordinary == null || share(aware) > share(ordinary) + EQUAL)) {
      sentences.add("Better still: " + aware.name() + ", " + percent(aware) + " direct" + needs(aware) + ".");
    }
    return sentences;
  }

  /** The variant with the largest direct share that needs the least; null if none is better than yours. */
  private @Nullable PlacementVariant best(CardMode mode) {
    double most = share(yours) + EQUAL;
    for (int i = 0; i < results.size(); i++) {
      if (variants.get(i).request().card().mode() == mode) {
        most = Math.max(most, share(results.get(i)));
      }
    }
    for (int i = 0; i < results.size(); i++) {
      double share = share(results.get(i));
      if (variants.get(i).request().card().mode() == mode && share > share(yours) + EQUAL && share > most - EQUAL) {
        return results.get(i);
      }
    }
    return null;
  }

  private static String removes(PlacementVariant variant) {
    return variant.removed().isEmpty() ? "" : " (removes " + String.join(", ", variant.removed()) + ")";
  }

  private static String needs(PlacementVariant variant) {
    return variant.needs().isEmpty() ? "" : "; " + variant.needs();
  }

  private static double share(PlacementVariant variant) {
    return Shares.of(variant.direct(), variant.bytes());
  }

  private static String percent(PlacementVariant variant) {
    return Shares.percent(share(variant));
  }
}
