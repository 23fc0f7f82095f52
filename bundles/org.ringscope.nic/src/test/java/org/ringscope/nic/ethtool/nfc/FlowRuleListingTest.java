package org.ringscope.nic.ethtool.nfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/** Rules as {@code ethtool -n} lists them, compared with what stands in the text. */
class FlowRuleListingTest {
  private static String listing = "";

  @BeforeAll
  static void load() throws IOException {
    try (InputStream stream = FlowRuleListingTest.class.getResourceAsStream("/ethtool/n-listing.txt")) {
      listing = new String(stream == null ? new byte[0] : stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static FlowRules read(String text, List<DumpLine> unknown) {
    return FlowRuleListing.read(new DumpText("n", text).lines(), unknown::add);
  }

  private static FlowRule rule(int location) {
    return read(listing, new ArrayList<>()).rules().get(location);
  }

  @Test
  void understandsEveryLine() {
    List<DumpLine> unknown = new ArrayList<>();
    FlowRules rules = read(listing, unknown);
    assertEquals(List.of(), unknown);
    assertEquals(OptionalLong.of(24), rules.rings());
    assertEquals(13, rules.rules().size());
    assertTrue(rules.isWhole());
  }

  @Test
  void aMaskOfZeroAsksForTheExactAddress() {
    FlowRule rule = rule(0);
    assertEquals(RuleFlowType.TCP4, rule.flowType());
    assertEquals(new AddressMatch(0, 0xc0a8_0000L, 0, 0xffff_0000L), rule.source());
    assertEquals(new AddressMatch(0, 0x0a00_0005L, 0, 0xffff_ffffL), rule.destination());
    assertEquals(Map.of(RuleField.DESTINATION_PORT, new FieldMatch(80, 0xffff)), rule.fields());
    assertEquals(new RuleAction.ToRing(4), rule.action());
  }

  @Test
  void readsExtensions() {
    FlowRule rule = rule(1);
    assertTrue(rule.source().isAny());
    assertEquals(new FieldMatch(0x10, 0xfc), rule.field(RuleField.TRAFFIC_CLASS));
    assertEquals(new FieldMatch(0x1000, 0xff00), rule.field(RuleField.DESTINATION_PORT));
    assertEquals(new FieldMatch(100, 0x0fff), rule.field(RuleField.VLAN_TAG));
    assertEquals(FieldMatch.ANY, rule.field(RuleField.VLAN_ETHER_TYPE));
    assertEquals(
        new FieldMatch(0x1122_3344_5566_0000L, 0xffff_ffff_ffff_0000L), rule.field(RuleField.USER_DATA));
    assertEquals(new RuleAction.Drop(), rule.action());
  }

  @Test
  void readsVirtualFunctionsAndSecurityParameters() {
    assertEquals(new RuleAction.ToVirtualFunction(1, 3), rule(2).action());
    assertEquals(
        new FieldMatch(0x8000_0000L, 0xffff_ffffL), rule(3).field(RuleField.SECURITY_PARAMETERS_INDEX));
    assertEquals(new FieldMatch(0x1000, 0xffff_f000L), rule(4).field(RuleField.SECURITY_PARAMETERS_INDEX));
  }

  @Test
  void readsARawRuleWhoseMacMaskIsTheOtherWayRound() {
    FlowRule rule = rule(5);
    assertEquals(RuleFlowType.IP4, rule.flowType());
    assertEquals(new AddressMatch(0, 0xac10_0000L, 0, 0xfff0_0000L), rule.source());
    assertEquals(
        Map.of(
            RuleField.PROTOCOL, new FieldMatch(47, 0xff),
            RuleField.LAYER4_DATA, new FieldMatch(0x01bb_0000L, 0xffff_0000L),
            RuleField.DESTINATION_MAC, new FieldMatch(0x0200_5e00_0001L, 0xffff_ffff_ffffL)),
        rule.fields());
    assertEquals(
        Map.of(
            RuleField.DESTINATION_MAC, new FieldMatch(0x0100_5e00_00fbL, 0xffff_ffff_ffffL),
            RuleField.ETHER_TYPE, new FieldMatch(0x800, 0xffff)),
        rule(12).fields());
  }

  @Test
  void readsIpv6() {
    FlowRule rule = rule(6);
    assertEquals(new AddressMatch(0x2001_0db8_0000_0000L, 0, 0xffff_ffff_0000_0000L, 0), rule.source());
    assertEquals(new AddressMatch(0, 1, -1, -1), rule.destination());
    assertEquals(new FieldMatch(0xb8, 0xfc), rule.field(RuleField.TRAFFIC_CLASS));
    assertEquals(new AddressMatch(0, 0xffff_0a00_0001L, -1, -1), rule(8).destination());
    assertEquals(new AddressMatch(0xfc00_0000_0000_0000L, 1, -1, -1), rule(11).destination());
  }

  @Test
  void readsTheThreeFormsOfAContextAndTheTwoOfWakingUp() {
    assertEquals(new RuleAction.ToContext(1, 2), rule(6).action());
    assertEquals(new RuleAction.ToContext(9, 3), rule(7).action());
    assertEquals(new RuleAction.ToContext(10, 0), rule(8).action());
    assertEquals(new RuleAction.WakeUp(), rule(9).action());
    assertEquals(new RuleAction.WakeUp(), rule(10).action());
  }

  @Test
  void leavesOutARuleThatLacksALine() {
    List<DumpLine> unknown = new ArrayList<>();
    FlowRules rules = read(listing.replaceFirst("\tDest port: 80 mask: 0x0\n", ""), unknown);
    assertEquals(1, rules.rules().getFirst().location());
    assertFalse(rules.isWhole());
    assertEquals("Filter: 0", unknown.getFirst().content());
  }
}
