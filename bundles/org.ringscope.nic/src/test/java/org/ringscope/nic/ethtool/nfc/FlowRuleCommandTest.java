package org.ringscope.nic.ethtool.nfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/** Rules as they are typed, by ethtool(8) and rxclass_parse_ruleopts. */
class FlowRuleCommandTest {

  private static FlowRule rule(String text) {
    return FlowRuleCommand.parse("flow-type " + text).rule();
  }

  @Test
  void aMaskBitOfOneIsIgnored() {
    FlowRuleCommand command =
        FlowRuleCommand.parse(
            "# ethtool -N eth0 flow-type tcp4 src-ip 192.168.0.0 m 0.0.255.255 dst-port 80 action 4 loc 7");
    assertEquals(Optional.of("eth0"), command.device());
    FlowRule rule = command.rule();
    assertEquals(7, rule.location());
    assertEquals(RuleFlowType.TCP4, rule.flowType());
    assertEquals(new AddressMatch(0, 0xc0a8_0000L, 0, 0xffff_0000L), rule.source());
    assertTrue(rule.source().matches(0, 0xc0a8_fffeL));
    assertTrue(rule.destination().isAny());
    assertEquals(Map.of(RuleField.DESTINATION_PORT, new FieldMatch(80, 0xffff)), rule.fields());
    assertEquals(new RuleAction.ToRing(4), rule.action());
  }

  @Test
  void readsMasksByTheirLongNames() {
    FlowRule rule = rule("udp6 src-ip 2001:db8:: src-ip-mask ::ffff:ffff:ffff:ffff:ffff:ffff tclass 0xb8 m 0x03");
    assertEquals(new AddressMatch(0x2001_0db8_0000_0000L, 0, 0xffff_ffff_0000_0000L, 0), rule.source());
    assertEquals(new FieldMatch(0xb8, 0xfc), rule.field(RuleField.TRAFFIC_CLASS));
    assertEquals(FlowRule.ANY_LOCATION, rule.location());
    assertEquals(new RuleAction.ToRing(0), rule.action());
  }

  @Test
  void readsExtensions() {
    FlowRule rule =
        rule(
            "ether dst 01:00:5e:00:00:fb m 00:00:00:00:00:ff proto 0x800 vlan 100 m 0xf000 vlan-etype 0x8100"
                + " user-def 0x320000 m 0xffffffffff000fff action -1");
    assertEquals(
        Map.of(
            RuleField.DESTINATION_MAC, new FieldMatch(0x0100_5e00_0000L, 0xffff_ffff_ff00L),
            RuleField.ETHER_TYPE, new FieldMatch(0x800, 0xffff),
            RuleField.VLAN_TAG, new FieldMatch(100, 0xfff),
            RuleField.VLAN_ETHER_TYPE, new FieldMatch(0x8100, 0xffff),
            RuleField.USER_DATA, new FieldMatch(0x320000, 0xfff000)),
        rule.fields());
    assertEquals(new RuleAction.Drop(), rule.action());
  }

  @Test
  void portsOfARawRuleAreHalvesOfTheFirstFourBytes() {
    FlowRule rule = rule("ip4 l4proto 17 src-port 0x1234 dst-port 53 m 0xff dst-mac 02:00:00:00:00:01");
    assertEquals(new FieldMatch(0x1234_0000L, 0xffff_ff00L), rule.field(RuleField.LAYER4_DATA));
    assertEquals(new FieldMatch(17, 0xff), rule.field(RuleField.PROTOCOL));
    assertEquals(new FieldMatch(0x0200_0000_0001L, 0xffff_ffff_ffffL), rule.field(RuleField.DESTINATION_MAC));
    assertEquals(new FieldMatch(0x1000, 0xffff_ffffL), rule("ip6 spi 0x1000").field(RuleField.LAYER4_DATA));
    assertEquals(
        new FieldMatch(0x1000, 0xffff_ffffL), rule("esp6 spi 0x1000").field(RuleField.SECURITY_PARAMETERS_INDEX));
  }

  @Test
  void theFunctionIsInTheUpperHalfOfAnAction() {
    assertEquals(new RuleAction.ToVirtualFunction(0, 2), rule("tcp4 action 0x100000002").action());
    assertEquals(new RuleAction.ToVirtualFunction(3, 5), rule("tcp4 vf 3 queue 5").action());
    assertEquals(new RuleAction.ToVirtualFunction(3, 5), rule("tcp4 queue 5 vf 3").action());
    assertEquals(new RuleAction.ToRing(6), rule("tcp4 queue 6").action());
    assertEquals(new RuleAction.WakeUp(), rule("tcp4 action 0xfffffffffffffffe").action());
    assertEquals(new RuleAction.ToContext(2, 0), rule("tcp4 dst-port 443 context 2").action());
    assertEquals(new RuleAction.ToContext(2, 5), rule("tcp4 context 2 queue 5").action());
  }

  @Test
  void numbersAreAsInC() {
    assertEquals(new FieldMatch(8, 0xffff), rule("tcp4 dst-port 010").field(RuleField.DESTINATION_PORT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp5 dst-port 1|There is no flow-type tcp5.",
        "tcp4 dst-port 65536|dst-port cannot be 65536.",
        "tcp4 dst-port|Behind dst-port something is missing.",
        "tcp4 l4proto 6|A rule of flow-type tcp4 has no l4proto.",
        "tcp6 tos 1|A rule of flow-type tcp6 has no tos.",
        "tcp4 src-ip ::1|src-ip cannot be ::1.",
        "ip6 src-ip 10.0.0.1|src-ip cannot be 10.0.0.1.",
        "tcp4 action 1 m 0|action takes no mask.",
        "tcp4 action 1 vf 2|action already says which queue, so vf and queue cannot go with it.",
        "tcp4 dst-port 1 dst-port 2|dst-port is given twice.",
        "ether dst-mac 02:00:00:00:00:01|A rule of flow-type ether has no dst-mac."
      })
  void saysWhatIsWrong(String text, String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, () -> rule(text)).getMessage());
  }
}
