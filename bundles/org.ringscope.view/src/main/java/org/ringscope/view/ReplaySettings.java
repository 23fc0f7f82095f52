package org.ringscope.view;

import java.util.Objects;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;

/**
 * How a capture is replayed when it is opened.
 *
 * @param workers threads, 1 … {@value ReplayRequest#MOST_WORKERS}; any number gives the same result
 */
public record ReplaySettings(Scenario scenario, int workers) {
  /** What the command line does without options. */
  public static final ReplaySettings DEFAULT = new ReplaySettings(Scenario.DEFAULT, defaultWorkers());

  public ReplaySettings {
    Objects.checkIndex(workers - 1, ReplayRequest.MOST_WORKERS);
  }

  /** One a processor. */
  public static int defaultWorkers() {
    return ReplayRequest.defaultWorkers();
  }

  /** The card. */
  public CardSettings card() {
    return CardSettings.of(scenario);
  }

  /** The same with another scenario. */
  public ReplaySettings withScenario(Scenario other) {
    return new ReplaySettings(other, workers);
  }

  /**
   * Settings as someone kept them; what no longer makes sense – an unknown card, a number out of range – is the
   * default.
   *
   * @param profile name of the card
   */
  public static ReplaySettings of(String profile, int rings, int ringSize, int workers) {
    CardSettings preset = CardSettings.ofProfile(profile);
    CardSettings card = new CardSettings(
        preset.profile(),
        isIn(rings, CardSettings.MOST_RINGS) ? rings : preset.rings(),
        isIn(ringSize, CardSettings.LARGEST_RING) ? ringSize : preset.ringSize(),
        preset.host());
    int threads = isIn(workers, ReplayRequest.MOST_WORKERS) ? workers : defaultWorkers();
    return new ReplaySettings(card.in(Scenario.DEFAULT), threads);
  }

  private static boolean isIn(int number, int most) {
    return number >= 1 && number <= most;
  }
}
