package org.ringscope.nic.ethtool;

import java.util.List;
import java.util.Optional;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.nic.profile.Certainty;
import org.ringscope.nic.profile.InterruptTiming;

/**
 * The card of a machine, as its dump shows it; what the dump does not tell is as its driver sets it by default, and as
 * the generic card has it where the driver is unknown.
 *
 * @param profile rings, their size, the device's own RSS context, n-tuple rules and their contexts
 * @param timing interrupt moderation of receive rings, if known
 * @param automatic what besides rules and RSS decides the ring
 * @param certainty how far the ring of a packet can be predicted
 * @param origins where each setting comes from
 * @param doubts what could not be taken from the dump, and why, in sentences
 */
public record ImportedProfile(
    NicProfile profile,
    Optional<InterruptTiming> timing,
    AutomaticSteering automatic,
    Certainty certainty,
    List<SettingOrigin> origins,
    List<String> doubts) {
  public ImportedProfile {
    origins = List.copyOf(origins);
    doubts = List.copyOf(doubts);
  }

  /**
   * What follows from the dump of a device.
   *
   * @throws IllegalArgumentException if the device has more rings than are modelled
   */
  public static ImportedProfile of(DeviceDump dump) {
    return new ProfileImport(dump).run();
  }
}
