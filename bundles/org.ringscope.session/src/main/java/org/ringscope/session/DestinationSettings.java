package org.ringscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.classify.IpAddress;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;

/** The section {@code destinations} of a scenario file: virtual NICs with rings and rules of their own, by name. */
final class DestinationSettings {
  private static final int MAC_LENGTH = 6;

  private DestinationSettings() {}

  /** The profile with what the section says; its destinations are tried in the file's order. */
  static NicProfile apply(NicProfile profile, ScenarioSection root) {
    ScenarioSection section = root.section("destinations");
    List<Destination> destinations = new ArrayList<>();
    for (String name : section.names()) {
      destinations.add(destination(name, profile.rss(), section.section(name)));
    }
    return destinations.isEmpty()
        ? profile
        : profile.withSteering(profile.steering().withDestinations(destinations));
  }

  private static Destination destination(String name, RssContext rss, ScenarioSection section) {
    section.allow("mac", "vlan", "addresses", "rings", "rules");
    long mac = section.value("mac", DestinationSettings::mac, (long) Destination.ANY);
    int vlan = section.value("vlan", Integer::parseInt, Destination.ANY);
    List<IpAddress> addresses =
        section.list("addresses", texts -> texts.stream().map(IpAddress::parse).toList(), List.of());
    IndirectionTable table = section.list("rings", texts -> inTurn(rss.table().size(), texts), rss.table());
    List<FlowRule> rules = section.list("rules", DestinationSettings::rules, List.of());
    return new Destination(name, mac, vlan, addresses, rss.withTable(table), rules);
  }

  /** A table that names the given rings in turn. */
  private static IndirectionTable inTurn(int size, List<String> texts) {
    int[] rings = texts.stream().mapToInt(Integer::parseInt).toArray();
    if (rings.length == 0) {
      throw new IllegalArgumentException("at least one ring belongs here");
    }
    int[] entries = new int[size];
    Arrays.setAll(entries, slot -> rings[slot % rings.length]);
    return IndirectionTable.of(entries);
  }

  /** Reads rules as they stand behind {@code ethtool -N DEV}. */
  static List<FlowRule> rules(List<String> texts) {
    return texts.stream().map(text -> FlowRuleCommand.parse(text).rule()).toList();
  }

  /**
   * Reads a MAC address.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static long mac(String text) {
    byte[] bytes = HexFormat.ofDelimiter(":").parseHex(text);
    if (bytes.length != MAC_LENGTH) {
      throw new IllegalArgumentException("a MAC address has six bytes with colons between them: " + text);
    }
    long address = 0;
    for (byte value : bytes) {
      address = address << 8 | value & 0xff;
    }
    return address;
  }
}
