package org.ringscope.nic.classify;

import java.util.List;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;

/**
 * Whom a card's virtual NIC belongs to – a VM, zone or container –, told by destination MAC address, VLAN or both.
 *
 * @param mac destination address of its packets, or {@link #ANY}
 * @param vlan identifier of the outer VLAN tag, 0 … 4,095, or {@link #ANY}
 * @param rss its hash; the table names rings of the device
 * @param rules its n-tuple rules
 */
public record Destination(String name, long mac, int vlan, RssContext rss, List<FlowRule> rules) {
  /** Every address or VLAN. */
  public static final int ANY = -1;

  private static final int VLAN_IDENTIFIER = 0xfff;

  public Destination {
    rules = List.copyOf(rules);
    if (mac == ANY && vlan == ANY) {
      throw new IllegalArgumentException("Destination " + name + " needs a MAC address or a VLAN.");
    }
    if (vlan != ANY && (vlan < 0 || vlan > VLAN_IDENTIFIER)) {
      throw new IllegalArgumentException("A VLAN is 0 to " + VLAN_IDENTIFIER + ", not " + vlan + ".");
    }
  }

  /**
   * Whether packets with these fields are for it.
   *
   * @param destinationMac -1 if there is none
   * @param vlanTag tag control information, -1 if there is none
   */
  public boolean takes(long destinationMac, long vlanTag) {
    return (mac == ANY || mac == destinationMac)
        && (vlan == ANY || vlanTag >= 0 && vlan == (vlanTag & VLAN_IDENTIFIER));
  }
}
