package org.ringscope.session.predict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Explainer;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.rule.RuleAction;

/**
 * Which rows of a traffic table n-tuple rules take from the hash, and where these go. Rules are judged by what a flow
 * tells: those that ask for MAC addresses, VLAN tags or payload match no row.
 */
public final class SteeredRows {
  /** Where the hash decides. */
  static final int HASHED = -1;

  /** Where no ring of the device gets the packets. */
  static final int NOWHERE = -2;

  private final int @Nullable [] rings;

  private SteeredRows(int @Nullable [] rings) {
    this.rings = rings;
  }

  /** The rows that a card's rules steer. */
  public static SteeredRows of(TrafficTable traffic, Card card) {
    if (card.steering().rules().isEmpty()) {
      return new SteeredRows(null);
    }
    int rings = Math.max(card.rings(), card.context().table().highestRing() + 1);
    Explainer explainer = new Explainer(
        new NicProfile(card.device(), rings, 1, card.context()).withSteering(card.steering()));
    int[] steered = new int[traffic.size()];
    Arrays.setAll(steered, row -> ring(explainer.explain(traffic.outer(row))));
    return new SteeredRows(steered);
  }

  private static int ring(ClassifierExplanation explained) {
    boolean matched = !explained.rules().isEmpty() && explained.rules().getLast().matched();
    if (!matched || explained.rules().getLast().rule().action() instanceof RuleAction.WakeUp) {
      return HASHED;
    }
    return explained.fate() == Fate.TO_RING ? explained.ring() : NOWHERE;
  }

  /** Whether no rule steers the row. */
  public boolean isHashed(int row) {
    return ring(row) == HASHED;
  }

  /** The ring of a row, {@link #HASHED} or {@link #NOWHERE}. */
  int ring(int row) {
    return rings == null ? HASHED : rings[row];
  }
}
