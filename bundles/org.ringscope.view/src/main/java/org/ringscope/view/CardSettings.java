package org.ringscope.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;

/**
 * What is chosen of the card and its host while one looks at a capture.
 *
 * @param profile name of a built-in profile
 * @param rings receive rings, 1 … {@value #MOST_RINGS}
 * @param ringSize descriptors a ring, 1 … {@value #LARGEST_RING}
 * @param host what the host takes, as {@link HostText} reads it, in its own way of writing
 */
public record CardSettings(String profile, int rings, int ringSize, String host) {
  public static final int MOST_RINGS = NicProfile.MOST_RINGS;
  public static final int LARGEST_RING = NicProfile.LARGEST_RING;

  /** How a host without costs is called on screen. */
  public static final String INFINITELY_FAST = "infinitely fast";

  private static final String INFINITE = HostText.of(Scenario.DEFAULT.host());

  /** A fast host, a usual one and a slow one. */
  private static final List<String> HOSTS =
      List.of(INFINITELY_FAST, "100ns/packet,1us/poll", "250ns/packet,2us/poll", "1us/packet,5us/poll");

  /** @throws IllegalArgumentException if the host's text can't be read */
  public CardSettings {
    host = HostText.of(HostText.parse(host));
  }

  /** Names of the profiles that can be chosen. */
  public static List<String> profiles() {
    return NicProfile.builtIn().stream().map(NicProfile::name).toList();
  }

  /** Hosts to begin with, as they are called on screen; any other may be typed. */
  public static List<String> hosts() {
    return HOSTS;
  }

  /** What is wrong with a host as typed, in words for people, or null. */
  public static @Nullable String hostProblem(String typed) {
    try {
      HostText.parse(hostOf(typed));
      return null;
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  /** A host as typed on screen, for the constructor. */
  public static String hostOf(String typed) {
    String text = typed.strip();
    return text.isEmpty() || text.equals(INFINITELY_FAST) ? INFINITE : text;
  }

  /** The host as it is called on screen. */
  public String hostShown() {
    return host.equals(INFINITE) ? INFINITELY_FAST : host;
  }

  /** A profile with its own number of rings and descriptors, and an infinitely fast host. */
  public static CardSettings ofProfile(String name) {
    return of(Scenario.DEFAULT.withProfile(profile(name)));
  }

  /** The same card with another host. */
  public CardSettings withHost(String other) {
    return new CardSettings(profile, rings, ringSize, other);
  }

  static CardSettings of(Scenario scenario) {
    NicProfile profile = scenario.profile();
    return new CardSettings(profile.name(), profile.rings(), profile.ringSize(), HostText.of(scenario.host()));
  }

  private static NicProfile profile(String name) {
    return NicProfile.named(name).orElse(NicProfile.GENERIC);
  }

  /**
   * The scenario with this card; a profile that is not built in stays, with other rings, and so does a host that is
   * called the same, with all that its text doesn't say.
   */
  Scenario in(Scenario scenario) {
    NicProfile card = scenario.profile().name().equals(profile) ? scenario.profile() : profile(profile);
    NicProfile sized = withRings(card).withRingSize(ringSize);
    Scenario changed = scenario.withProfile(sized);
    return host.equals(HostText.of(scenario.host()))
        ? changed
        : changed.withHost(HostText.parse(host).withAffinity(scenario.host().affinity()));
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
