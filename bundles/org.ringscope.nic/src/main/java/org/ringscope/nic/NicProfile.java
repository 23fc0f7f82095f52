package org.ringscope.nic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.nic.profile.DriverProfile;
import org.ringscope.nic.profile.DriverProfiles;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;

/**
 * A network card as configured: what decides which ring a packet goes to and how many wait there.
 *
 * @param name name by which a scenario or {@code --profile} asks for it
 * @param rings receive rings, 1 … {@value #MOST_RINGS}
 * @param ringSize descriptors a ring, 1 … {@value #LARGEST_RING}
 * @param rss the hash that spreads packets over the rings
 * @param steering what comes before that hash
 * @param automatic what else decides the ring, without being configured
 */
public record NicProfile(
    String name, int rings, int ringSize, RssContext rss, Steering steering, AutomaticSteering automatic) {
  /** As many rings as an indirection table's entry can name in Ringscope's packet index. */
  public static final int MOST_RINGS = 4096;

  /** Far above what cards have (ixgbe 4,096, mlx5 8,192 descriptors). */
  public static final int LARGEST_RING = 1 << 20;

  /**
   * The default: Microsoft's verification key, 128 table entries, 8 rings of 512 descriptors, TCP and UDP hashed over
   * addresses and ports, other IP and every fragment over addresses, the rest on ring 0.
   */
  public static final NicProfile GENERIC = new NicProfile(
      "generic", 8, 512, RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, IndirectionTable.equal(128, 8)));

  public NicProfile {
    if (rings < 1 || rings > MOST_RINGS) {
      throw new IllegalArgumentException("rings: 1 to " + MOST_RINGS + ", not " + rings);
    }
    if (ringSize < 1 || ringSize > LARGEST_RING) {
      throw new IllegalArgumentException("ring-size: 1 to " + LARGEST_RING + " descriptors, not " + ringSize);
    }
    if (rss.table().highestRing() >= rings) {
      throw new IllegalArgumentException("rings: the indirection table names ring " + rss.table().highestRing()
          + ", there are " + rings + " from 0");
    }
    steering.check(rings);
  }

  /** A card whose hash decides alone. */
  public NicProfile(String name, int rings, int ringSize, RssContext rss) {
    this(name, rings, ringSize, rss, Steering.NONE, AutomaticSteering.NONE);
  }

  /** Profiles that need no file: the default, and what each known driver sets up by itself. */
  public static List<NicProfile> builtIn() {
    Stream<NicProfile> drivers = DriverProfiles.all().stream().map(DriverProfile::toNicProfile);
    return Stream.concat(Stream.of(GENERIC), drivers).toList();
  }

  public static Optional<NicProfile> named(String name) {
    return GENERIC.name.equals(name)
        ? Optional.of(GENERIC)
        : DriverProfiles.all().stream()
            .filter(driver -> driver.name().equals(name))
            .map(DriverProfile::toNicProfile)
            .findFirst();
  }

  /** @throws IllegalArgumentException telling which there are, if there is none of that name */
  public static NicProfile require(String name) {
    return named(name)
        .orElseThrow(() -> new IllegalArgumentException("no profile " + name + "; there is "
            + builtIn().stream().map(NicProfile::name).collect(Collectors.joining(", "))));
  }

  /**
   * With another number of rings. A table that names the rings in turn is filled anew, as drivers do; one that was set
   * otherwise stays.
   *
   * @throws IllegalArgumentException if the table that stays names a ring that is gone, which Linux refuses, too
   */
  public NicProfile withRings(int rings) {
    IndirectionTable table = rss.table();
    boolean inTurn = table.equals(IndirectionTable.equal(table.size(), this.rings));
    RssContext spread = inTurn && rings >= 1 ? rss.withTable(IndirectionTable.equal(table.size(), rings)) : rss;
    return new NicProfile(name, rings, ringSize, spread, steering, automatic);
  }

  public NicProfile withRingSize(int ringSize) {
    return new NicProfile(name, rings, ringSize, rss, steering, automatic);
  }

  /** @throws IllegalArgumentException if it names a ring or context that is not there */
  public NicProfile withSteering(Steering steering) {
    return new NicProfile(name, rings, ringSize, rss, steering, automatic);
  }

  /** With what decides the ring where neither a rule nor the hash does. */
  public NicProfile withAutomatic(AutomaticSteering automatic) {
    return new NicProfile(name, rings, ringSize, rss, steering, automatic);
  }

  /**
   * The same by its name in a scenario.
   *
   * @throws IllegalArgumentException if there is none of that name, it can't be modelled, or rules or destinations
   *     would turn it off
   */
  public NicProfile withAutomatic(String id) {
    NicProfile steered = withAutomatic(AutomaticSteering.modelled(id));
    if (steered.automatic.followsSendRing() && !steered.followsSendRing()) {
      throw new IllegalArgumentException(id + " works only without rules and destinations: they turn it off");
    }
    return steered;
  }

  /**
   * Whether flows are received where they were sent. Rules and virtual NICs end that: ixgbe turns ATR off with n-tuple
   * filters (ixgbe_main.c, ixgbe_set_features) and with SR-IOV, i40e with TCP rules (i40e_ethtool.c,
   * i40e_add_fdir_ethtool); virtio_net has neither.
   */
  public boolean followsSendRing() {
    return automatic.followsSendRing() && steering.isNone();
  }

  /** Whether some received packets may go to no ring of the device. */
  public boolean mayTakeOut() {
    return !steering.isNone() || rss.fields().discardAny();
  }

  /** @throws IllegalArgumentException if the table names a ring that is not there */
  public NicProfile withRss(RssContext rss) {
    return new NicProfile(name, rings, ringSize, rss, steering, automatic);
  }
}
