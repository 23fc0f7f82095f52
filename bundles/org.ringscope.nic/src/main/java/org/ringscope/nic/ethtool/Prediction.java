package org.ringscope.nic.ethtool;

import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.nic.profile.Certainty;
import org.ringscope.nic.profile.DriverProfile;
import org.ringscope.nic.profile.DriverProfiles;

/**
 * How far the ring of a packet follows from a dump.
 *
 * @param dump the device's dump
 * @param driver defaults of its driver, if it is known
 */
record Prediction(DeviceDump dump, Optional<DriverProfile> driver) {
  private static final List<DriverProfile> ACCELERATED_RFS_DRIVERS =
      List.of(DriverProfiles.ICE, DriverProfiles.MLX5, DriverProfiles.ENA, DriverProfiles.BNXT);

  /** What besides rules and RSS decides the ring. */
  AutomaticSteering automatic() {
    AutomaticSteering byDefault = driver.map(profile -> profile.steering().value()).orElse(AutomaticSteering.NONE);
    return switch (byDefault) {
      case NONE, ACCELERATED_RFS -> AutomaticSteering.NONE;
      case FLOW_DIRECTOR_ATR, FLOW_DIRECTOR_ATR_UNTIL_CLOSED -> atrIsOff() ? AutomaticSteering.NONE : byDefault;
      case FOLLOWS_SEND_RING -> hasKey() ? AutomaticSteering.NONE : byDefault;
    };
  }

  /** i40e has a switch; ixgbe stops when n-tuple filters are turned on (ixgbe_main.c, ixgbe_set_features). */
  private boolean atrIsOff() {
    boolean switchedOff =
        dump.privateFlags().map(flags -> flags.flags().get("flow-director-atr")).filter(on -> !on).isPresent();
    boolean filtersInstead = driver.filter(DriverProfiles.IXGBE::equals).isPresent() && filtersAreOn();
    return switchedOff || filtersInstead;
  }

  private boolean filtersAreOn() {
    return dump.features().flatMap(features -> features.isOn("ntuple-filters")).orElse(false);
  }

  /**
   * Whether accelerated RFS may be at work: it needs n-tuple filters, and rps_flow_cnt, which ethtool doesn't show
   * (Documentation/networking/scaling.rst). Only these drivers have the function (ndo_rx_flow_steer).
   */
  boolean mayFollowApplications() {
    return filtersAreOn()
        && driver.filter(known -> ACCELERATED_RFS_DRIVERS.contains(known)).isPresent();
  }

  Certainty certainty() {
    boolean hasTable = dump.indirection().filter(shown -> shown.wholeTable() && !shown.table().isEmpty()).isPresent();
    if (!hasKey() || !hasTable) {
      return Certainty.NOT_PREDICTABLE;
    }
    return function().and(transform()).and(fields()).and(ofSteering());
  }

  private boolean hasKey() {
    return dump.indirection().flatMap(IndirectionDump::key).isPresent();
  }

  private Certainty function() {
    boolean shown = dump.indirection().flatMap(IndirectionDump::function).isPresent();
    return shown ? Certainty.EXACT : driver.map(profile -> profile.function().certainty()).orElse(Certainty.ASSUMED);
  }

  private Certainty transform() {
    boolean shown = dump.indirection().filter(indirection -> !indirection.transforms().isEmpty()).isPresent();
    return shown ? Certainty.EXACT : driver.map(profile -> profile.transform().certainty()).orElse(Certainty.ASSUMED);
  }

  private Certainty fields() {
    boolean shown = dump.flowHashes().containsKey(0L);
    return shown ? Certainty.EXACT : driver.map(profile -> profile.fields().certainty()).orElse(Certainty.ASSUMED);
  }

  private Certainty ofSteering() {
    return switch (automatic()) {
      case NONE -> Certainty.EXACT;
      case FLOW_DIRECTOR_ATR, FLOW_DIRECTOR_ATR_UNTIL_CLOSED -> Certainty.ASSUMED;
      case FOLLOWS_SEND_RING, ACCELERATED_RFS -> Certainty.NOT_PREDICTABLE;
    };
  }
}
