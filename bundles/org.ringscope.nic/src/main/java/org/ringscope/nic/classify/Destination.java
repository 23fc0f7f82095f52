package org.ringscope.nic.classify;

import java.util.List;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;

/**
 * Whom a card's virtual NIC belongs to – a VM, zone or container –, told by MAC address, VLAN or both, as cards do, or
 * by its IP addresses where it shares the host's MAC address and VLAN.
 *
 * @param mac its address, or {@link #ANY}
 * @param vlan identifier of the outer VLAN tag, 0 … 4,095, or {@link #ANY}
 * @param addresses its IP addresses; they tell its packets only where neither MAC address nor VLAN is given
 * @param rss its hash; the table names rings of the device
 * @param rules its n-tuple rules
 */
public record Destination(
    String name, long mac, int vlan, List<IpAddress> addresses, RssContext rss, List<FlowRule> rules) {
  /** Every address or VLAN. */
  public static final int ANY = -1;

  private static final int VLAN_IDENTIFIER = 0xfff;
  private static final int NO_IP = 0;

  public Destination {
    addresses = List.copyOf(addresses);
    rules = List.copyOf(rules);
    if (mac == ANY && vlan == ANY && addresses.isEmpty()) {
      throw new IllegalArgumentException("Destination " + name + " needs a MAC address, a VLAN or an IP address.");
    }
    if (vlan != ANY && (vlan < 0 || vlan > VLAN_IDENTIFIER)) {
      throw new IllegalArgumentException("A VLAN is 0 to " + VLAN_IDENTIFIER + ", not " + vlan + ".");
    }
  }

  /** Whether a packet is for it. */
  public boolean takes(PacketFields packet) {
    return mac == ANY && vlan == ANY
        ? hasAddress(packet, packet.destinationHigh(), packet.destinationLow())
        : isTold(packet.destinationMac(), packet.vlanTag());
  }

  /** Whether a packet was sent by it. */
  boolean sends(PacketFields packet) {
    return mac == ANY && vlan == ANY
        ? hasAddress(packet, packet.sourceHigh(), packet.sourceLow())
        : isTold(packet.sourceMac(), packet.vlanTag());
  }

  private boolean isTold(long packetMac, long vlanTag) {
    return (mac == ANY || mac == packetMac)
        && (vlan == ANY || vlanTag >= 0 && vlan == (vlanTag & VLAN_IDENTIFIER));
  }

  private boolean hasAddress(PacketFields packet, long high, long low) {
    int version = packet.isIpv4() ? 4 : packet.isIpv6() ? 6 : NO_IP;
    for (int i = 0; i < addresses.size(); i++) {
      if (addresses.get(i).is(version, high, low)) {
        return true;
      }
    }
    return false;
  }
}
