package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.rss.RssContext;

/**
 * Which hypothesis explains the real counts best.
 *
 * @param kind whether it can be believed
 * @param best the hypothesis that explains the counts; what the dumps say, where none does or nothing can be compared
 * @param predicted its packets by ring
 * @param misplaced share of packets that it puts on another ring than they came to, 0 to 1
 * @param runnerUp the next best that predicts anything else, or null; where none fits, the nearest
 * @param runnerUpMisplaced its share of misplaced packets
 * @param confidence 0 to 1: how much of the likelihood is the best one's, less what it can't explain
 * @param alike how many more hypotheses predict exactly the same for this traffic
 */
public record Verdict(
    Kind kind,
    Hypothesis best,
    long[] predicted,
    double misplaced,
    @Nullable Hypothesis runnerUp,
    double runnerUpMisplaced,
    double confidence,
    int alike) {
  /** Above this share of packets that RSS did not steer nothing is concluded from the counts. */
  public static final double MOST_UNSTEERED = 0.05;

  /** What the comparison came to. */
  public enum Kind {
    /** The best hypothesis explains the counts. */
    EXPLAINED,
    /** Even the best one is far off. */
    NONE_FITS,
    /** More than {@link #MOST_UNSTEERED} of the packets were steered by something else. */
    UNSTEERED,
    /** There are no real counts, or no packets. */
    NOTHING_TO_COMPARE,
    /** The key isn't known, so that nothing can be predicted. */
    KEY_UNKNOWN
  }

  /** A hypothesis with its counts. */
  private record Judged(Hypothesis hypothesis, long[] predicted, Fit fit) {}

  /** The verdict where nothing is compared: what the dumps say is taken for true. */
  static Verdict without(Kind kind, Hypothesis shown, TrafficTable traffic, SteeredRows steered, int rings) {
    long[] predicted = HashedTraffic.of(traffic, shown.context(), steered).rings(shown.context().table(), rings);
    return new Verdict(kind, shown, predicted, 0, null, 0, 0, 0);
  }

  /**
   * Tries hypotheses.
   *
   * @param hypotheses what the dumps say first
   * @param real packets by ring
   */
  static Verdict of(List<Hypothesis> hypotheses, TrafficTable traffic, SteeredRows steered, long[] real) {
    List<Judged> judged = judge(hypotheses, traffic, steered, real);
    List<List<Judged>> groups = groups(judged);
    groups.sort(Comparator.comparingDouble(group -> group.getFirst().fit.deviance()));
    Judged best = groups.getFirst().getFirst();
    if (!best.fit.explains()) {
      return noneFits(judged);
    }
    Judged next = groups.size() == 1 ? null : groups.get(1).getFirst();
    double weights = groups.stream().mapToDouble(group -> group.getFirst().fit.weight(best.fit, real.length)).sum();
    return new Verdict(
        Kind.EXPLAINED,
        best.hypothesis,
        best.predicted,
        best.fit.misplaced(),
        next == null ? null : next.hypothesis,
        next == null ? 0 : next.fit.misplaced(),
        (1 - best.fit.misplaced()) / weights,
        groups.getFirst().size() - 1);
  }

  /** Nothing speaks for the nearest hypothesis then: what the dumps say is shown. */
  private static Verdict noneFits(List<Judged> judged) {
    Judged shown = judged.getFirst();
    Judged nearest = Collections.min(judged, Comparator.comparingDouble(one -> one.fit.misplaced()));
    return new Verdict(
        Kind.NONE_FITS, shown.hypothesis, shown.predicted, shown.fit.misplaced(), nearest.hypothesis,
        nearest.fit.misplaced(), 0, 0);
  }

  /** Hypotheses that differ in their table only are hashed once. */
  private static List<Judged> judge(
      List<Hypothesis> hypotheses, TrafficTable traffic, SteeredRows steered, long[] real) {
    Map<RssContext, HashedTraffic> hashed = new HashMap<>();
    List<Judged> judged = new ArrayList<>();
    for (Hypothesis hypothesis : hypotheses) {
      RssContext context = hypothesis.context();
      RssContext anyTable = context.withTable(hypotheses.getFirst().context().table());
      long[] predicted = hashed.computeIfAbsent(anyTable, one -> HashedTraffic.of(traffic, one, steered))
          .rings(context.table(), real.length);
      judged.add(new Judged(hypothesis, predicted, Fit.of(predicted, real)));
    }
    return judged;
  }

  /** Those that predict the same are one: the first of them deviates least from what the dumps say. */
  private static List<List<Judged>> groups(List<Judged> judged) {
    List<List<Judged>> groups = new ArrayList<>();
    for (Judged one : judged) {
      List<Judged> same = null;
      for (List<Judged> group : groups) {
        if (Arrays.equals(group.getFirst().predicted, one.predicted)) {
          same = group;
        }
      }
      if (same == null) {
        same = new ArrayList<>();
        groups.add(same);
      }
      same.add(one);
    }
    return groups;
  }
}
