package org.ringscope.session.predict;

import java.util.Optional;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;

/**
 * When the counters of a host were dumped, before and after. A capture of {@code collect} encloses both dumps: only
 * what lies between them is in their difference.
 */
public record CounterSpan(TimeBound from, TimeBound to) {
  /** The span between two times as text; empty if one is missing or can't be read. */
  static Optional<CounterSpan> of(Optional<String> from, Optional<String> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CounterSpan(TimeBound.parse(from.orElseThrow()), TimeBound.parse(to.orElseThrow())));
    } catch (IllegalArgumentException noTimes) {
      return Optional.empty();
    }
  }

  /** The scenario with this span, unless it has one of its own or this one is empty. */
  public Scenario in(Scenario scenario) {
    if (scenario.from() != null || scenario.to() != null) {
      return scenario;
    }
    try {
      return scenario.withSpan(from, to);
    } catch (IllegalArgumentException emptySpan) {
      return scenario;
    }
  }
}
