package org.ringscope.session.trace;

import org.ringscope.nic.classify.RuleMismatch;
import org.ringscope.nic.classify.RuleTest;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rule.RuleFlowType;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.FlowType;

/** What became of the question whether a rule is for a packet, in words. */
public final class RuleAnswer {
  private RuleAnswer() {}

  /** Whether the rule matched and, if not, what kept it from it: {@code no, src-ip is 10.0.0.1}. */
  public static String of(RuleTest test) {
    RuleFlowType type = test.rule().flowType();
    return switch (test.mismatch()) {
      case null -> "matches";
      case RuleMismatch.Type(RuleFlowType wanted, int actual) -> wanted == RuleFlowType.ETHER
          ? "no, no Ethernet header is known"
          : "no, it is " + FlowType.name(actual);
      case RuleMismatch.Address address -> "no, " + (address.source() ? "src-ip" : "dst-ip") + " is "
          + AddressText.format(type.isIpv4(), address.high(), address.low());
      case RuleMismatch.Field field -> "no, " + FlowRuleText.name(type, field.field())
          + (field.actual() < 0 ? " is not there" : " is " + FlowRuleText.value(field.field(), field.actual()));
    };
  }
}
