package org.ringscope.view.pipeline;

import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.packet.AddressText;
import org.ringscope.view.filter.FilterText;

/** Display filters that leave the packets of a destination that is told by MAC address or VLAN. */
final class DestinationFilter {
  private DestinationFilter() {}

  /** Null for a destination that is told by its IP addresses, and for the device's own virtual NIC. */
  static @Nullable String of(NicProfile profile, String name) {
    for (Destination destination : profile.steering().destinations()) {
      if (destination.name().equals(name)) {
        return filter(destination);
      }
    }
    return null;
  }

  private static @Nullable String filter(Destination destination) {
    String mac = destination.mac() == Destination.ANY ? "" : "eth.dst == " + AddressText.formatMac(destination.mac());
    String vlan = destination.vlan() == Destination.ANY ? "" : "vlan.id == " + destination.vlan();
    String both = FilterText.and(mac, vlan);
    return both.isEmpty() ? null : FilterText.and(FilterText.direction(false), both);
  }
}
