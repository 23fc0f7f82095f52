package org.ringscope.view.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.report.prediction.PredictionReport;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.advise.Advice;
import org.ringscope.session.advise.Advisor;
import org.ringscope.session.advise.Suggestion;
import org.ringscope.session.predict.Card;
import org.ringscope.session.predict.HostDumps;
import org.ringscope.session.predict.Prediction;
import org.ringscope.session.predict.PredictionAssembler;
import org.ringscope.session.predict.TrafficReader;
import org.ringscope.view.suggest.TypedLines;

/**
 * What a card should have done to a capture, beside what it did, and what to set.
 *
 * @param report both, in words and numbers
 * @param advice what to set
 * @param card the card as it chooses rings, as far as that is known: what suggestions begin with
 */
public record HostPrediction(PredictionReport report, Advice advice, NicProfile card) {
  private static final String NO_DEVICE = "DEV";

  /**
   * Reads the capture twice and predicts; takes its time.
   *
   * @param findings what is known of its host; without, the scenario's card is taken for the real one
   * @return null if it was canceled
   * @throws IOException if the capture can't be read; the message is for people
   */
  public static @Nullable HostPrediction of(
      Path capture, Scenario scenario, Optional<HostFindings> findings, Progress progress)
      throws IOException, InterruptedException {
    NicProfile profile = findings.filter(HostFindings::cardShown).map(HostFindings::profile).orElse(scenario.profile());
    HostDumps dumps = findings.map(found -> dumps(found, profile)).orElseGet(() -> of(profile, Optional.empty()));
    Scenario whole = scenario.withProfile(profile);
    TrafficReader.Result read = TrafficReader.read(List.of(capture), whole, TrafficReader.LEARN_MSS, progress);
    if (progress.isCanceled()) {
      return null;
    }
    Prediction prediction = Prediction.of(read.traffic(), dumps.card(), dumps.real());
    RssContext best = prediction.verdict().best().context();
    Optional<Advice> found = advise(prediction, best, progress);
    if (found.isEmpty()) {
      return null;
    }
    Advice advice = found.orElseThrow();
    NicProfile card = profile.withRss(best);
    PredictionReport report = PredictionAssembler.report(prediction, dumps.origins(), Optional.of(advice));
    return new HostPrediction(report, advice, card);
  }

  private static Optional<Advice> advise(Prediction prediction, RssContext context, Progress progress) {
    try {
      return Optional.of(Advisor.advise(
          prediction.traffic().table(), prediction.card(), context, progress::isCanceled));
    } catch (CancellationException stopped) {
      return Optional.empty();
    }
  }

  /** Receive rings of the card. */
  public int rings() {
    return card.rings();
  }

  /**
   * The scenario with the card as a suggestion makes it.
   *
   * @throws IllegalArgumentException if the card can't be so
   */
  public Scenario with(Suggestion suggestion, Scenario scenario) {
    return scenario.withProfile(TypedLines.apply(card, suggestion.commands()));
  }

  /** Where only counters were dumped, the card is the scenario's. */
  private static HostDumps dumps(HostFindings found, NicProfile profile) {
    return found.cardShown() ? found.dumps() : of(profile, found.dumps().real());
  }

  private static HostDumps of(NicProfile profile, Optional<RealCounts> real) {
    return new HostDumps(
        Card.of(NO_DEVICE, profile.rss(), profile.rings()).withSteering(profile.steering()), List.of(), real);
  }
}
