package org.ringscope.nic.classify;

import org.jspecify.annotations.Nullable;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleField;

/**
 * Compares packets with one rule. Rules for TCP, UDP, SCTP, ESP and AH take no fragments: only the first one tells the
 * ports, so cards leave them all out.
 */
final class RuleMatcher {
  private final FlowRule rule;
  private final int flowType;
  private final RuleField[] asked;
  private final FieldMatch[] wanted;

  RuleMatcher(FlowRule rule) {
    this.rule = rule;
    flowType = rule.flowType().flowType();
    asked = rule.fields().keySet().toArray(RuleField[]::new);
    wanted = new FieldMatch[asked.length];
    for (int i = 0; i < asked.length; i++) {
      wanted[i] = rule.field(asked[i]);
    }
  }

  FlowRule rule() {
    return rule;
  }

  boolean matches(PacketFields packet) {
    if (!takesType(packet) || !takesSource(packet) || !takesDestination(packet)) {
      return false;
    }
    for (int i = 0; i < asked.length; i++) {
      if (!takes(packet, asked[i], wanted[i])) {
        return false;
      }
    }
    return true;
  }

  /** Why a packet doesn't match, or null if it does. */
  @Nullable RuleMismatch mismatch(PacketFields packet) {
    if (!takesType(packet)) {
      return new RuleMismatch.Type(rule.flowType(), packet.flowType());
    }
    if (!takesSource(packet)) {
      return new RuleMismatch.Address(true, rule.source(), packet.sourceHigh(), packet.sourceLow());
    }
    if (!takesDestination(packet)) {
      return new RuleMismatch.Address(false, rule.destination(), packet.destinationHigh(), packet.destinationLow());
    }
    for (int i = 0; i < asked.length; i++) {
      if (!takes(packet, asked[i], wanted[i])) {
        return new RuleMismatch.Field(asked[i], wanted[i], valueOf(packet, asked[i]));
      }
    }
    return null;
  }

  private boolean takesType(PacketFields packet) {
    return switch (rule.flowType()) {
      case ETHER -> packet.destinationMac() != PacketFields.ABSENT;
      case IP4 -> packet.isIpv4();
      case IP6 -> packet.isIpv6();
      default -> packet.flowType() == flowType;
    };
  }

  private boolean takesSource(PacketFields packet) {
    return rule.source().isAny() || rule.source().matches(packet.sourceHigh(), packet.sourceLow());
  }

  private boolean takesDestination(PacketFields packet) {
    return rule.destination().isAny() || rule.destination().matches(packet.destinationHigh(), packet.destinationLow());
  }

  private static boolean takes(PacketFields packet, RuleField field, FieldMatch wanted) {
    if (field == RuleField.USER_DATA) {
      return FlexibleWord.matches(packet, wanted);
    }
    long value = valueOf(packet, field);
    return value != PacketFields.ABSENT && wanted.matches(value);
  }

  private static long valueOf(PacketFields packet, RuleField field) {
    return switch (field) {
      case SOURCE_MAC -> packet.sourceMac();
      case DESTINATION_MAC -> packet.destinationMac();
      case ETHER_TYPE -> packet.etherType();
      case VLAN_TAG -> packet.vlanTag();
      case VLAN_ETHER_TYPE -> packet.vlanEtherType();
      case TRAFFIC_CLASS -> packet.trafficClass();
      case PROTOCOL -> packet.protocol();
      case SOURCE_PORT -> packet.sourcePort();
      case DESTINATION_PORT -> packet.destinationPort();
      case SECURITY_PARAMETERS_INDEX -> packet.securityParametersIndex();
      case LAYER4_DATA -> packet.layer4Data();
      case USER_DATA -> PacketFields.ABSENT;
    };
  }
}
