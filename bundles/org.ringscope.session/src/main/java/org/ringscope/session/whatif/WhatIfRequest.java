package org.ringscope.session.whatif;

import java.util.List;
import java.util.Optional;
import org.ringscope.session.ReplayRequest;

/**
 * What to try.
 *
 * @param replay captures and the scenario that variants differ from
 * @param variations what to vary; empty to try the scenario alone
 * @param findsNoLoss whether the smallest setting that loses nothing is wanted
 * @param calibrateTo the drops that the host's cost a packet shall reproduce
 */
public record WhatIfRequest(
    ReplayRequest replay, List<Variation> variations, boolean findsNoLoss, Optional<RealDrops> calibrateTo) {
  /** @throws IllegalArgumentException if what is asked for can't be tried or found, in words for people */
  public WhatIfRequest {
    variations = List.copyOf(variations);
    boolean timed = Variation.product(replay.scenario(), variations).stream().anyMatch(Variant::isTimed);
    if (findsNoLoss && !timed) {
      throw new IllegalArgumentException("there is nothing to find without --host: an infinitely fast host loses none");
    }
  }

  /** Every combination of the values to try. */
  List<Variant> variants() {
    return Variation.product(replay.scenario(), variations);
  }
}
