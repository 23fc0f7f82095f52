package org.ringscope.session.predict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.nic.statistics.RingCount;

/**
 * What a card should have done to the traffic, what it did, and why that is uneven.
 *
 * @param card the card as its dumps show it, with the key that was solved for if none was shown
 * @param traffic what the capture holds
 * @param real what the card counted; empty if no counters were given
 * @param verdict the hypothesis that explains the counts best
 * @param imbalance of the predicted packets
 * @param hotFlows flows to blame, largest first
 * @param causes reasons for the imbalance
 * @param recorded what packets' own records say, compared with the best hypothesis
 * @param foundKey the key solved from packets' recorded hashes
 */
public record Prediction(
    Card card,
    Traffic traffic,
    Optional<RealCounts> real,
    Verdict verdict,
    Imbalance imbalance,
    List<HotFlow> hotFlows,
    List<Cause> causes,
    RecordedComparison recorded,
    Optional<FoundKey> foundKey) {
  /**
   * Predicts and compares.
   *
   * @param shown the card as its dumps show it
   * @param real what it counted, if that is known
   */
  public static Prediction of(Traffic traffic, Card shown, Optional<RealCounts> real) {
    Optional<FoundKey> found = FoundKey.of(traffic, shown);
    Card card = found.isPresent() && !shown.keyKnown()
        ? shown.withContext(found.orElseThrow().context().withTable(shown.context().table())).withKeyKnown(true)
        : shown;
    SteeredRows steered = SteeredRows.of(traffic.table(), card);
    Verdict verdict = verdict(traffic, card, steered, real);
    RssContext context = verdict.best().context();
    HashedTraffic hashed = HashedTraffic.of(traffic.table(), context, steered);
    List<HotFlow> hotFlows = HotFlow.of(hashed, verdict);
    return new Prediction(
        card,
        traffic,
        real,
        verdict,
        Imbalance.of(verdict.predicted(), largestFlow(traffic.table())),
        hotFlows,
        Causes.of(hashed, verdict, hotFlows),
        RecordedComparison.of(traffic.steering(), hashed, context.table()),
        found);
  }

  private static Verdict verdict(
      Traffic traffic, Card card, SteeredRows steered, Optional<RealCounts> real) {
    List<Hypothesis> hypotheses = Hypothesis.about(card);
    long[] counted = real.map(counts -> realRings(counts, card)).orElse(new long[0]);
    int rings = Math.max(counted.length, rings(card));
    Verdict.Kind obstacle = obstacle(traffic, card, real);
    return obstacle == null
        ? Verdict.of(hypotheses, traffic.table(), steered, Arrays.copyOf(counted, rings))
        : Verdict.without(obstacle, hypotheses.getFirst(), traffic.table(), steered, rings);
  }

  private static Verdict.@Nullable Kind obstacle(
      Traffic traffic, Card card, Optional<RealCounts> real) {
    if (!card.keyKnown()) {
      return Verdict.Kind.KEY_UNKNOWN;
    }
    if (real.isEmpty() || real.orElseThrow().receivedByRings() <= 0 || traffic.packets() == 0) {
      return Verdict.Kind.NOTHING_TO_COMPARE;
    }
    return real.orElseThrow().unsteeredShare().orElse(0) > Verdict.MOST_UNSTEERED ? Verdict.Kind.UNSTEERED : null;
  }

  private static int rings(Card card) {
    return Math.max(card.rings(), card.context().table().highestRing() + 1);
  }

  private static long[] realRings(RealCounts counts, Card card) {
    int rings = rings(card);
    for (RingCount ring : counts.receive()) {
      rings = Math.max(rings, ring.packets().orElse(0) > 0 ? ring.ring() + 1 : 0);
    }
    long[] packets = new long[rings];
    for (RingCount ring : counts.receive()) {
      if (ring.ring() < rings) {
        packets[ring.ring()] = Math.max(0, ring.packets().orElse(0));
      }
    }
    return packets;
  }

  /** Real packets by ring, for the rings of the verdict; all 0 if none were counted. */
  public long[] realRings() {
    long[] packets = real.map(counts -> realRings(counts, card)).orElse(new long[0]);
    return Arrays.copyOf(packets, verdict.predicted().length);
  }

  private static long largestFlow(TrafficTable traffic) {
    long largest = 0;
    for (int row = 0; row < traffic.size(); row++) {
      largest = Math.max(largest, traffic.packets(row));
    }
    return largest;
  }
}
