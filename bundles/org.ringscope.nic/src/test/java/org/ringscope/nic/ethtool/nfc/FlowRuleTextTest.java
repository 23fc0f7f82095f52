package org.ringscope.nic.ethtool.nfc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.packet.FlowKey;

/** Rules typed by ethtool(8) are written as they were typed. */
class FlowRuleTextTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "flow-type tcp4 src-ip 192.168.0.0 m 0.0.255.255 dst-port 80 action 4 loc 7",
    "flow-type udp6 src-ip 2001:db8:: m ::ffff:ffff:ffff:ffff:ffff:ffff tclass 0xb8 m 0x3 action 0",
    "flow-type ether dst 01:00:5e:00:00:00 m 00:00:00:00:00:ff proto 0x800 vlan 0x64 m 0xf000 action -1 loc 0",
    "flow-type ip4 dst-ip 10.0.0.5 l4proto 47 vf 3 queue 2 loc 9",
    "flow-type esp4 dst-ip 10.0.0.5 spi 0x1001 context 2 action 1 loc 1",
    "flow-type sctp6 user-def 0x320000 m 0xffffffffff000fff src-port 2816 m 255 action -2 loc 12"
  })
  void aRuleIsWrittenAsItIsTyped(String typed) {
    assertEquals(typed, FlowRuleText.of(FlowRuleCommand.parse(typed).rule()));
  }

  @Test
  void theRuleOfAFlowAsksForItsEndsOnly() {
    assertEquals(
        "flow-type tcp4 src-ip 10.0.0.1 dst-ip 10.0.0.2 src-port 1234 dst-port 443 action 2 loc 0",
        FlowRuleText.of(FlowRule.of(FlowKey.parse("tcp4 10.0.0.1:1234 > 10.0.0.2:443"), new RuleAction.ToRing(2), 0)));
    assertEquals(
        "flow-type udp6 src-ip 2001:db8::1 dst-ip ::1 src-port 53 dst-port 65535 action 0 loc 5",
        FlowRuleText.of(
            FlowRule.of(FlowKey.parse("udp6 [2001:db8::1]:53 > [::1]:65535"), new RuleAction.ToRing(0), 5)));
  }
}
