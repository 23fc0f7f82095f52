package org.ringscope.session.whatif;

import org.ringscope.session.Scenario;

/**
 * A scenario to try.
 *
 * @param name what was varied, as in {@code ring-size=64}
 */
public record Variant(String name, Scenario scenario) {
  /** Whether its host takes time, so that packets may be lost. */
  boolean isTimed() {
    return !scenario.host().isInfinitelyFast();
  }
}
