package org.ringscope.nic.ethtool.nfc;

import java.util.StringJoiner;
import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;
import org.ringscope.packet.AddressText;

/**
 * Rules as {@code ethtool -N DEV} takes them, and as {@link FlowRuleCommand} reads them back: {@code flow-type tcp4
 * src-ip 10.0.0.0 m 0.0.0.255 action 2 loc 7}. Mask bits of 1 are ignored there.
 */
public final class FlowRuleText {
  private FlowRuleText() {}

  /** The rule as a line of words. */
  public static String of(FlowRule rule) {
    StringJoiner words = new StringJoiner(" ").add("flow-type").add(rule.flowType().commandName());
    boolean ipv4 = rule.flowType().isIpv4();
    add(words, "src-ip", rule.source(), ipv4);
    add(words, "dst-ip", rule.destination(), ipv4);
    for (RuleField field : RuleField.values()) {
      FieldMatch match = rule.field(field);
      if (!match.isAny()) {
        words.add(name(rule.flowType(), field)).add(value(field, match.value()));
        long ignored = ~match.mask() & field.wholeMask();
        if (ignored != 0) {
          words.add("m").add(value(field, ignored));
        }
      }
    }
    words.add(action(rule.action()));
    return rule.location() == FlowRule.ANY_LOCATION
        ? words.toString()
        : words.add("loc").add(String.valueOf(rule.location())).toString();
  }

  private static void add(StringJoiner words, String name, AddressMatch match, boolean ipv4) {
    if (match.isAny()) {
      return;
    }
    words.add(name).add(AddressText.format(ipv4, match.high(), match.low()));
    if (!match.isWhole(ipv4)) {
      words.add("m").add(AddressText.format(ipv4, ~match.maskHigh(), ~match.maskLow()));
    }
  }

  /** The name of a field's option, which for MAC addresses and protocols depends on the flow type. */
  public static String name(RuleFlowType type, RuleField field) {
    return switch (field) {
      case SOURCE_MAC -> "src";
      case DESTINATION_MAC -> type == RuleFlowType.ETHER ? "dst" : "dst-mac";
      case ETHER_TYPE -> "proto";
      case VLAN_TAG -> "vlan";
      case VLAN_ETHER_TYPE -> "vlan-etype";
      case USER_DATA -> "user-def";
      case TRAFFIC_CLASS -> type.isIpv4() ? "tos" : "tclass";
      case PROTOCOL -> "l4proto";
      case SOURCE_PORT -> "src-port";
      case DESTINATION_PORT -> "dst-port";
      case SECURITY_PARAMETERS_INDEX -> "spi";
      case LAYER4_DATA -> "l4data";
    };
  }

  /** A field's value as its option takes it. */
  public static String value(RuleField field, long value) {
    return switch (field) {
      case SOURCE_MAC, DESTINATION_MAC -> AddressText.formatMac(value);
      case SOURCE_PORT, DESTINATION_PORT, PROTOCOL -> String.valueOf(value);
      default -> "0x" + Long.toHexString(value);
    };
  }

  private static String action(RuleAction action) {
    return switch (action) {
      case RuleAction.ToRing(long ring) -> "action " + ring;
      case RuleAction.ToVirtualFunction(int function, long ring) -> "vf " + function + " queue " + ring;
      case RuleAction.Drop _ -> "action -1";
      case RuleAction.WakeUp _ -> "action -2";
      case RuleAction.ToContext(long context, long offset) ->
          "context " + context + (offset == 0 ? "" : " action " + offset);
    };
  }
}
