package org.ringscope.session.whatif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.report.VariantResult;

/**
 * Finds the smallest variant without drops. Where a range of numbers was given the exact one is looked for by halving
 * between the last tried that loses and the first that doesn't.
 */
final class NoLossSearch {
  private final VariantRunner runner;
  private final WhatIfRequest request;
  private final List<VariantResult> results;
  private final List<String> remarks = new ArrayList<>();

  /** @param results of the variants, in the order given */
  NoLossSearch(VariantRunner runner, WhatIfRequest request, List<VariantResult> results) {
    this.runner = runner;
    this.request = request;
    this.results = new ArrayList<>(results);
  }

  /** The place among {@link #results} of the one found, or -1. */
  int run() throws IOException, InterruptedException {
    boolean ordered = request.variations().size() == 1 && request.variations().getFirst().setting().isCounted();
    if (ordered) {
      results.sort((a, b) -> Integer.compare(number(a), number(b)));
    }
    int found = firstWithoutDrops();
    if (ordered && found > 0 && request.variations().getFirst().isRange()) {
      narrow(found);
      found = firstWithoutDrops();
    }
    if (found < 0) {
      remarks.add("Every variant loses packets.");
    } else if (ordered) {
      tellIfNotMonotone();
    }
    return found;
  }

  private int firstWithoutDrops() {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).drops() == 0) {
        return i;
      }
    }
    return -1;
  }

  private void narrow(int found) throws IOException, InterruptedException {
    Setting setting = request.variations().getFirst().setting();
    Variant base = new Variant("", request.replay().scenario());
    int least = found;
    int high = number(results.get(found));
    int low = number(results.get(found - 1));
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      Variant variant = Variation.variant(base, setting, Integer.toString(middle));
      VariantResult tried = runner.run(List.of(variant)).getFirst();
      results.add(least, tried);
      if (tried.drops() == 0) {
        high = middle;
      } else {
        low = middle;
        least++;
      }
    }
  }

  private static int number(VariantResult result) {
    return Integer.parseInt(result.name().substring(result.name().indexOf('=') + 1));
  }

  private void tellIfNotMonotone() {
    for (int i = 1; i < results.size(); i++) {
      VariantResult less = results.get(i - 1);
      VariantResult more = results.get(i);
      if (more.drops() > less.drops()) {
        remarks.add(
            "Drops are not monotone: " + less.name() + " loses " + less.drops() + ", " + more.name() + " loses "
                + more.drops() + "; a setting that wasn't tried may lose packets although a smaller one doesn't.");
        return;
      }
    }
  }

  List<VariantResult> results() {
    return results;
  }

  List<String> remarks() {
    return remarks;
  }
}
