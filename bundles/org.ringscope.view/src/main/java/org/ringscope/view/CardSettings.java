package org.ringscope.view;

import java.util.List;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.session.Scenario;

/**
 * What is chosen of the card while one looks at a capture.
 *
 * @param profile name of a built-in profile
 * @param rings receive rings, 1 … {@value #MOST_RINGS}
 * @param ringSize descriptors a ring, 1 … {@value #LARGEST_RING}
 */
public record CardSettings(String profile, int rings, int ringSize) {
  public static final int MOST_RINGS = NicProfile.MOST_RINGS;
  public static final int LARGEST_RING = NicProfile.LARGEST_RING;

  /** Names of the profiles that can be chosen. */
  public static List<String> profiles() {
    return NicProfile.builtIn().stream().map(NicProfile::name).toList();
  }

  /** A profile with its own number of rings and descriptors. */
  public static CardSettings ofProfile(String name) {
    return of(profile(name));
  }

  static CardSettings of(Scenario scenario) {
    return of(scenario.profile());
  }

  private static CardSettings of(NicProfile profile) {
    return new CardSettings(profile.name(), profile.rings(), profile.ringSize());
  }

  private static NicProfile profile(String name) {
    return NicProfile.named(name).orElse(NicProfile.GENERIC);
  }

  /** The scenario with this card; a profile that is not built in stays, with other rings. */
  Scenario in(Scenario scenario) {
    NicProfile card = scenario.profile().name().equals(profile) ? scenario.profile() : profile(profile);
    return scenario.withProfile(withRings(card).withRingSize(ringSize));
  }

  /** A table or rule of a machine's own card may name rings that are to be gone: then all that chooses rings goes. */
  private NicProfile withRings(NicProfile card) {
    try {
      return card.withRings(rings);
    } catch (IllegalArgumentException namesOneThatIsGone) {
      RssContext equal = card.rss().withTable(IndirectionTable.equal(card.rss().table().size(), 1));
      IndirectionTable spread = IndirectionTable.equal(card.rss().table().size(), rings);
      NicProfile bare = card.withSteering(Steering.NONE).withRss(equal).withRings(rings);
      return bare.withRss(card.rss().withTable(spread));
    }
  }
}
