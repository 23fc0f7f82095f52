package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.DriverInfo;
import org.ringscope.nic.ethtool.settings.Features;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.nic.profile.Certainty;
import org.ringscope.nic.profile.DriverProfile;
import org.ringscope.nic.profile.DriverProfiles;
import org.ringscope.nic.rss.HashFunction;

/** Makes a {@link Card} of what dumps hold of a device: how it is set, what can be set, and what only is assumed. */
final class CardReader {
  private static final String NTUPLE = "ntuple-filters";

  private final DeviceDump dump;
  private final NicProfile profile;
  private final List<String> notes;

  private CardReader(DeviceDump dump, ImportedProfile imported) {
    this.dump = dump;
    profile = imported.profile();
    notes = new ArrayList<>(imported.doubts());
    note(imported.automatic());
  }

  /** @param imported what follows from {@code dump} */
  static Card read(DeviceDump dump, ImportedProfile imported) {
    return new CardReader(dump, imported).read();
  }

  private Card read() {
    boolean keyShown = dump.indirection().flatMap(IndirectionDump::key).isPresent();
    boolean tableShown = dump.indirection().map(shown -> !shown.table().isEmpty()).orElse(false);
    if (!tableShown) {
      notes.add("The dumps have no indirection table (ethtool -x): an equal one is assumed.");
    }
    if (dump.flowHashes().isEmpty()) {
      notes.add("The dumps don't tell which fields are hashed (ethtool -n DEV rx-flow-hash udp4): assumed are"
          + " the driver's usual ones.");
    }
    return new Card(
        dump.name(),
        profile.rss(),
        profile.rings(),
        mostRings(),
        channelWord(),
        functionOpen(),
        keyShown || profile.rss().function() != HashFunction.TOEPLITZ,
        tableShown,
        canSteer(),
        !dump.features().flatMap(all -> all.isOn(NTUPLE)).orElse(true),
        profile.steering(),
        notes);
  }

  private void note(AutomaticSteering automatic) {
    switch (automatic) {
      case NONE -> {}
      case FLOW_DIRECTOR_ATR, FLOW_DIRECTOR_ATR_UNTIL_CLOSED -> notes.add(
          "The driver may steer TCP connections by the packets it sends (flow director, ATR);"
              + " fdir_match in ethtool -S says how many.");
      case ACCELERATED_RFS -> notes.add("Accelerated RFS follows the processor where an application runs, which a"
          + " capture doesn't tell.");
      case FOLLOWS_SEND_RING -> notes.add("Without RSS this device receives a flow on the ring on which it was last"
          + " sent, which a capture doesn't tell.");
    }
  }

  private OptionalInt mostRings() {
    OptionalLong most = dump.channels().map(Channels::mostReceiveRings).orElse(OptionalLong.empty());
    return most.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(most.getAsLong(), NicProfile.MOST_RINGS));
  }

  private String channelWord() {
    return dump.channels().map(all -> all.combined().orElse(0) > 0).orElse(true) ? "combined" : "rx";
  }

  /**
   * Where the features aren't told (ethtool -k), a list of rules (ethtool -n), be it empty, shows that there can be
   * some.
   */
  private boolean canSteer() {
    return dump.features().map(Features::features).map(all -> all.get(NTUPLE))
        .map(state -> state.on() || !state.fixed()).orElse(dump.listedRules().isPresent());
  }

  /** Older ethtools don't name the function, and not every driver always uses the same. */
  private boolean functionOpen() {
    boolean told = dump.indirection().flatMap(IndirectionDump::function).isPresent();
    boolean certain = dump.driver().map(DriverInfo::driver).flatMap(DriverProfiles::ofDriver)
        .map(DriverProfile::function).map(function -> function.certainty() != Certainty.NOT_PREDICTABLE).orElse(true);
    return !told && !certain;
  }
}
