package org.ringscope.view;

import java.util.List;
import java.util.Objects;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;

/**
 * How a capture is replayed when it is opened.
 *
 * @param workers threads, 1 … {@value ReplayRequest#MOST_WORKERS}; any number gives the same result
 */
public record ReplaySettings(Scenario scenario, int workers) {
  /** Most receive rings of a card. */
  public static final int MOST_RINGS = NicProfile.MOST_RINGS;

  /** Most descriptors of a ring. */
  public static final int LARGEST_RING = NicProfile.LARGEST_RING;

  /** What the command line does without options. */
  public static final ReplaySettings DEFAULT = new ReplaySettings(Scenario.DEFAULT, defaultWorkers());

  public ReplaySettings {
    Objects.checkIndex(workers - 1, ReplayRequest.MOST_WORKERS);
  }

  /** Names of the cards that are known. */
  public static List<String> profileNames() {
    return NicProfile.builtIn().stream().map(NicProfile::name).toList();
  }

  /** One a processor. */
  public static int defaultWorkers() {
    return ReplayRequest.defaultWorkers();
  }

  /** Name of the card. */
  public String profileName() {
    return scenario.profile().name();
  }

  public int rings() {
    return scenario.profile().rings();
  }

  public int ringSize() {
    return scenario.profile().ringSize();
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
    NicProfile card = NicProfile.named(profile).orElse(Scenario.DEFAULT.profile());
    if (isIn(rings, MOST_RINGS)) {
      card = card.withRings(rings);
    }
    if (isIn(ringSize, LARGEST_RING)) {
      card = card.withRingSize(ringSize);
    }
    int threads = isIn(workers, ReplayRequest.MOST_WORKERS) ? workers : defaultWorkers();
    return new ReplaySettings(Scenario.DEFAULT.withProfile(card), threads);
  }

  private static boolean isIn(int number, int most) {
    return number >= 1 && number <= most;
  }
}
