package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.view.MacText;

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
    List<String> parts = new ArrayList<>();
    if (destination.mac() != Destination.ANY) {
      parts.add("eth.dst == " + MacText.of(destination.mac()));
    }
    if (destination.vlan() != Destination.ANY) {
      parts.add("vlan.id == " + destination.vlan());
    }
    return parts.isEmpty() ? null : "direction == received and " + String.join(" and ", parts);
  }
}
