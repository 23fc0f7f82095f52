package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.SettingOrigin;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.report.prediction.PredictionReport;
import org.ringscope.session.SettingSources;
import org.ringscope.session.Version;
import org.ringscope.session.advise.Advice;
import org.ringscope.session.advise.Suggestion;

/** Puts what was predicted into words and numbers for reports. */
public final class PredictionAssembler {
  private static final String NO_COUNTERS = "no ethtool -S among the dumps: nothing to compare with";

  private final Prediction prediction;

  private PredictionAssembler(Prediction prediction) {
    this.prediction = prediction;
  }

  /**
   * Reports what was predicted.
   *
   * @param origins where the card's settings come from, if they come from dumps
   * @param advice what to set, if that was asked for
   */
  public static PredictionReport report(
      Prediction prediction, List<SettingOrigin> origins, Optional<Advice> advice) {
    return new PredictionAssembler(prediction).report(origins, advice);
  }

  private PredictionReport report(List<SettingOrigin> origins, Optional<Advice> advice) {
    Traffic traffic = prediction.traffic();
    OptionalDouble unsteered = prediction.real().map(RealCounts::unsteeredShare).orElse(OptionalDouble.empty());
    Imbalance imbalance = prediction.imbalance();
    return new PredictionReport(
        prediction.card().device(),
        Version.TEXT,
        traffic.frames(),
        traffic.packets(),
        traffic.mergedFrames(),
        rings(),
        verdict(unsteered),
        unsteered.isPresent() ? unsteered.getAsDouble() : null,
        imbalance.maxOverMean(),
        imbalance.gini(),
        imbalance.floor(),
        prediction.hotFlows().stream().map(PredictionAssembler::flow).toList(),
        prediction.causes().stream().map(PredictionAssembler::reason).toList(),
        recorded(),
        key(),
        notes(),
        SettingSources.of(origins),
        advice.map(PredictionAssembler::advice).orElse(null));
  }

  private List<PredictionReport.Ring> rings() {
    long[] predicted = prediction.verdict().predicted();
    long[] real = prediction.realRings();
    String kind = prediction.real().map(counts -> counts.kind().name().toLowerCase(Locale.ROOT)).orElse(null);
    List<PredictionReport.Ring> rings = new ArrayList<>();
    for (int ring = 0; ring < predicted.length; ring++) {
      rings.add(new PredictionReport.Ring(ring, predicted[ring], kind == null ? null : real[ring], kind));
    }
    return rings;
  }

  private PredictionReport.VerdictText verdict(OptionalDouble unsteered) {
    Verdict verdict = prediction.verdict();
    Hypothesis runnerUp = verdict.runnerUp();
    return new PredictionReport.VerdictText(
        verdict.kind().name().toLowerCase(Locale.ROOT),
        verdict.confidence(),
        verdict.best().text(),
        verdict.misplaced(),
        runnerUp == null ? null : runnerUp.text(),
        verdict.runnerUpMisplaced(),
        text(verdict, unsteered));
  }

  private String text(Verdict verdict, OptionalDouble unsteered) {
    return switch (verdict.kind()) {
      case EXPLAINED -> explained(verdict);
      case NONE_FITS -> String.format(
          Locale.ROOT,
          "none of the hypotheses explains the real counts: what the dumps say (%s) puts %.1f %% of the packets on"
              + " another ring than they came to, and even the nearest (%s) %.1f %%. Were capture and counters taken"
              + " at the same time?",
          verdict.best().text(), 100 * verdict.misplaced(), nearest(verdict), 100 * verdict.runnerUpMisplaced());
      case UNSTEERED -> String.format(
          Locale.ROOT,
          "none: RSS did not choose the ring of %.1f %% of the packets (flow director, aRFS), so that the counts don't"
              + " tell how the others are hashed",
          100 * unsteered.orElse(0));
      case NOTHING_TO_COMPARE -> "none: " + nothingToCompare() + "; predicted is how the card is set ("
          + verdict.best().text() + ")";
      case KEY_UNKNOWN -> "none: without the RSS key no packet's ring can be predicted; these rings rest on a key"
          + " that is only assumed";
    };
  }

  private String nothingToCompare() {
    if (prediction.traffic().packets() == 0) {
      return "the capture holds no received packet";
    }
    return prediction.real().isEmpty() ? NO_COUNTERS : "the counters (ethtool -S) tell no packet that a ring received";
  }

  private static String explained(Verdict verdict) {
    String alike = verdict.alike() == 0 ? "" : "; " + verdict.alike() + " other"
        + (verdict.alike() == 1 ? " hypothesis predicts" : " hypotheses predict") + " the same for this traffic";
    Hypothesis runnerUp = verdict.runnerUp();
    String next = runnerUp == null ? "" : String.format(
        Locale.ROOT, ". Next: %s, with %.1f %% of the packets on another ring", runnerUp.text(),
        100 * verdict.runnerUpMisplaced());
    String changed = verdict.best().deviations() == 0 ? "as dumps and driver say: " : "NOT as dumps and driver say: ";
    return String.format(
        Locale.ROOT, "%s%s (confidence %.2f, %.1f %% of the packets on another ring%s)%s", changed,
        verdict.best().text(), verdict.confidence(), 100 * verdict.misplaced(), alike, next);
  }

  private static String nearest(Verdict verdict) {
    Hypothesis runnerUp = verdict.runnerUp();
    return runnerUp == null ? verdict.best().text() : runnerUp.text();
  }

  private static PredictionReport.Flow flow(HotFlow flow) {
    return new PredictionReport.Flow(
        flow.flow().toString(), flow.ring(), flow.packets(), flow.bytes(), flow.shareOfRing(), flow.shareOfTotal());
  }

  private static PredictionReport.Reason reason(Cause cause) {
    return new PredictionReport.Reason(cause.kind().id(), cause.ring(), cause.share(), cause.text());
  }

  private PredictionReport.@Nullable Recorded recorded() {
    RecordedComparison recorded = prediction.recorded();
    return recorded.isPresent()
        ? new PredictionReport.Recorded(
            recorded.withQueue(), recorded.sameQueue(), recorded.flowsHashed(), recorded.sameHash())
        : null;
  }

  private PredictionReport.@Nullable SolvedKey key() {
    FoundKey found = prediction.foundKey().orElse(null);
    if (found == null) {
      return null;
    }
    RssKey key = found.solution().key();
    int bits = key.length() * Byte.SIZE;
    return new PredictionReport.SolvedKey(
        key.toString(), found.solution().determinedOf(bits), bits, found.flows());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(prediction.card().notes());
    prediction.real().ifPresent(counts -> addNotes(notes, counts));
    if (prediction.real().isEmpty() && prediction.verdict().kind() == Verdict.Kind.KEY_UNKNOWN) {
      notes.add("There is " + NO_COUNTERS + ".");
    }
    long beyond = prediction.traffic().table().beyond();
    if (beyond > 0) {
      notes.add(beyond + " packets belong to flows beyond the " + TrafficTable.MOST_ROWS + " that are told apart; they"
          + " are left out.");
    }
    return notes;
  }

  private static void addNotes(List<String> notes, RealCounts counts) {
    if (counts.kind() == RealCounts.Kind.TOTAL) {
      notes.add("There is one dump of counters only (ethtool -S): it counts since the driver's start, so that shares"
          + " are compared, not packets. Two dumps around the capture tell more.");
    }
    if (counts.unsteered().isEmpty() && counts.steeringSeen()) {
      notes.add("A counter says that other rules than RSS were at work, but not for how many packets.");
    }
    notes.addAll(counts.notes());
  }

  private static PredictionReport.AdviceText advice(Advice advice) {
    return new PredictionReport.AdviceText(
        advice.now(), advice.gini(), advice.bound(), advice.largestFlow(), advice.judgedApart(),
        advice.suggestions().stream().map(PredictionAssembler::proposal).toList());
  }

  private static PredictionReport.Proposal proposal(Suggestion suggestion) {
    return new PredictionReport.Proposal(
        suggestion.found(),
        suggestion.judged(),
        suggestion.gini(),
        suggestion.commands().stream()
            .map(line -> new PredictionReport.Line(line.text(), line.undo()))
            .toList());
  }
}
