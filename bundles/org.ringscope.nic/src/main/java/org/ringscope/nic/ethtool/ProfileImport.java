package org.ringscope.nic.ethtool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.ethtool.nfc.FlowRules;
import org.ringscope.nic.ethtool.nfc.RxFlowHash;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.Coalesce;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.ethtool.settings.RingSizes;
import org.ringscope.nic.profile.DriverProfile;
import org.ringscope.nic.profile.DriverProfiles;
import org.ringscope.nic.profile.InterruptTiming;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;

/** One import of a device's dump into a profile; it exists only while it runs. */
final class ProfileImport {
  private static final String OWN_DEFAULT = "a default of Ringscope";

  private final DeviceDump dump;
  private final Optional<DriverProfile> driver;
  private final NicProfile base;
  private final List<SettingOrigin> origins = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  ProfileImport(DeviceDump dump) {
    this.dump = dump;
    driver = dump.driver().flatMap(info -> DriverProfiles.ofDriver(info.driver()));
    base = driver.map(DriverProfile::toNicProfile).orElse(NicProfile.GENERIC);
  }

  ImportedProfile run() {
    dump.driver().ifPresent(info -> tell("driver", info.driver(), "ethtool -i"));
    int rings = rings();
    int ringSize = ringSize();
    RssContext inTurn = base.rss().withTable(IndirectionTable.equal(base.rss().table().size(), rings));
    RssContext own = context(0, inTurn);
    if (dump.indirection().flatMap(IndirectionDump::key).isEmpty()) {
      doubts.add("The dump has no key (ethtool -x): which flows share a ring is not as on the machine.");
    }
    Prediction prediction = new Prediction(dump, driver);
    if (prediction.mayFollowApplications()) {
      doubts.add("N-tuple filters are on: with rps_flow_cnt set, accelerated RFS sends flows to the ring of the"
          + " processor where their application runs, which can't be predicted.");
    }
    NicProfile profile = new NicProfile(name(), rings, ringSize, own)
        .withSteering(steering(own, rings))
        .withAutomatic(prediction.automatic());
    return new ImportedProfile(
        profile, timing(), prediction.automatic(), prediction.certainty(), origins, doubts);
  }

  /** A rule may name a ring that only AF_XDP uses, or a context that the dump lacks: then it is left out. */
  private Steering steering(RssContext own, int rings) {
    Steering contexts = Steering.NONE.withContexts(furtherContexts(own));
    List<FlowRule> rules = new ArrayList<>();
    for (FlowRule rule : dump.rules()) {
      try {
        contexts.withRules(List.of(rule)).check(rings);
        rules.add(rule);
      } catch (IllegalArgumentException namesNothing) {
        doubts.add("A rule is left out: " + namesNothing.getMessage());
      }
    }
    if (!rules.isEmpty()) {
      tell("rules", Integer.toString(rules.size()), dump.listedRules().isPresent() ? "ethtool -n" : "ethtool -N");
    }
    dump.listedRules()
        .filter(listed -> !listed.isWhole())
        .ifPresent(listed -> doubts.add("The list of rules announces " + listed.total().orElse(0) + ", but "
            + listed.rules().size() + " were understood."));
    return contexts.withRules(rules);
  }

  private String name() {
    return dump.name().equals(EthtoolDump.UNNAMED) ? base.name() : dump.name();
  }

  private int rings() {
    Optional<SettingOrigin> shown =
        Stream.of(
                shown(dump.channels().map(Channels::receiveRings), "ethtool -l"),
                shown(dump.indirection().map(IndirectionDump::rings), "ethtool -x"),
                shown(dump.listedRules().map(FlowRules::rings), "ethtool -n"))
            .flatMap(Optional::stream)
            .findFirst();
    long rings = shown.map(origin -> Long.parseLong(origin.value())).orElse(0L);
    long named = 1 + highestRing();
    if (rings > 0 && named > rings) {
      doubts.add("An indirection table names ring " + (named - 1) + ", but there are " + rings + " rings.");
    }
    long taken = Math.max(rings, named);
    if (taken > NicProfile.MOST_RINGS) {
      throw new IllegalArgumentException(
          dump.name() + " has " + taken + " rings; at most " + NicProfile.MOST_RINGS + " are modelled.");
    }
    if (taken > 0) {
      tell("rings", Long.toString(taken), named > rings ? "ethtool -x" : shown.orElseThrow().source());
      return (int) taken;
    }
    tell("rings", Integer.toString(base.rings()), OWN_DEFAULT);
    return base.rings();
  }

  private static Optional<SettingOrigin> shown(Optional<OptionalLong> rings, String source) {
    long number = rings.orElse(OptionalLong.empty()).orElse(0);
    return number > 0 ? Optional.of(new SettingOrigin("rings", Long.toString(number), source)) : Optional.empty();
  }

  /** Highest ring that a table names, −1 if there is no table. */
  private long highestRing() {
    return dump.indirections().values().stream()
        .filter(IndirectionDump::wholeTable)
        .flatMap(indirection -> indirection.table().stream())
        .mapToInt(ring -> ring)
        .max()
        .orElse(-1);
  }

  private int ringSize() {
    OptionalLong shown = dump.ringSizes().map(RingSizes::receive).orElse(OptionalLong.empty());
    if (shown.isPresent() && shown.getAsLong() >= 1 && shown.getAsLong() <= NicProfile.LARGEST_RING) {
      tell("ring-size", Long.toString(shown.getAsLong()), "ethtool -g");
      return (int) shown.getAsLong();
    }
    String source = driver.map(profile -> profile.ringSize().source()).orElse(OWN_DEFAULT);
    tell("ring-size", Integer.toString(base.ringSize()), source);
    return base.ringSize();
  }

  private RssContext context(long number, RssContext otherwise) {
    String prefix = number == 0 ? "" : "context " + number + " ";
    ImportedRss rss = new ImportedRss((setting, value, source) -> tell(prefix + setting, value, source), doubts);
    List<RxFlowHash> hashes = dump.flowHashes().getOrDefault(number, List.of());
    return rss.read(Optional.ofNullable(dump.indirections().get(number)), hashes, otherwise);
  }

  private Map<Long, RssContext> furtherContexts(RssContext own) {
    Map<Long, RssContext> contexts = new TreeMap<>();
    for (long number : dump.indirections().keySet()) {
      if (number != 0) {
        contexts.put(number, context(number, own));
      }
    }
    return contexts;
  }

  private Optional<InterruptTiming> timing() {
    Optional<InterruptTiming> shown =
        dump.coalesce()
            .filter(coalesce -> coalesce.receiveMicroseconds().isPresent() && !isAdaptedByIxgbe(coalesce))
            .map(ProfileImport::timing);
    shown.ifPresent(timing -> tell("moderation", timing.text(), "ethtool -c"));
    return shown.or(() -> driver.map(profile -> profile.timing().value()));
  }

  /** ixgbe shows 1 where the driver adapts the interval by itself (ixgbe_ethtool.c, ixgbe_get_coalesce). */
  private boolean isAdaptedByIxgbe(Coalesce coalesce) {
    return driver.filter(DriverProfiles.IXGBE::equals).isPresent() && coalesce.receiveMicroseconds().orElse(0) == 1;
  }

  private static InterruptTiming timing(Coalesce coalesce) {
    return new InterruptTiming(
        clamp(coalesce.receiveMicroseconds()),
        clamp(coalesce.receiveFrames()),
        coalesce.adaptiveReceive().orElse(false));
  }

  private static int clamp(OptionalLong value) {
    return (int) Math.min(value.orElse(0), Integer.MAX_VALUE);
  }

  private void tell(String setting, String value, String source) {
    origins.add(new SettingOrigin(setting, value, source));
  }
}
