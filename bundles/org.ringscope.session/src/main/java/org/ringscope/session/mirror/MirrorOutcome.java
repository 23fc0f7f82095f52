package org.ringscope.session.mirror;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayResult;

/**
 * A replay and what came out of its debug virtual NICs.
 *
 * @param deliveries in the order of mirrors and their targets
 */
public record MirrorOutcome(ReplayResult replay, List<Delivered> deliveries) {
  /**
   * What came out at one place.
   *
   * @param mirror the mirror's name
   * @param target the delivery's name
   * @param failure why frames could not be given, in words for people; null if all were, or were counted as lost
   */
  public record Delivered(String mirror, String target, DeliveryCounts counts, @Nullable String failure) {}
}
