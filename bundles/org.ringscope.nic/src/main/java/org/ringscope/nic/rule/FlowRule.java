package org.ringscope.nic.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/**
 * An n-tuple rule: packets of a type whose fields are as asked go where the action says. Rules are tried by location,
 * the lowest first; a field that is not asked for may hold anything.
 *
 * @param location place in the card's rule table, or {@value #ANY_LOCATION} where the driver chooses
 * @param flowType kind of packet the rule is about
 * @param source wanted source address
 * @param destination wanted destination address
 * @param fields what is asked of other fields; one that asks nothing is not there
 * @param action what happens to a packet that matches
 */
public record FlowRule(
    long location,
    RuleFlowType flowType,
    AddressMatch source,
    AddressMatch destination,
    Map<RuleField, FieldMatch> fields,
    RuleAction action) {
  /** Location of a rule that was given none; it stands behind the others. */
  public static final long ANY_LOCATION = 0xffff_ffffL;

  public FlowRule {
    EnumMap<RuleField, FieldMatch> asked = new EnumMap<>(RuleField.class);
    fields.forEach(
        (field, match) -> {
          if (!match.isAny()) {
            asked.put(field, match);
          }
        });
    fields = Collections.unmodifiableMap(asked);
  }

  /**
   * A rule for the packets of one flow.
   *
   * @param flow a flow with ports
   */
  public static FlowRule of(FlowKey flow, RuleAction action, long location) {
    RuleFlowType type = RuleFlowType.named(FlowType.name(flow.flowType())).orElseThrow();
    return new FlowRule(
        location, type,
        AddressMatch.of(type.isIpv4(), flow.sourceHigh(), flow.sourceLow()),
        AddressMatch.of(type.isIpv4(), flow.destinationHigh(), flow.destinationLow()),
        Map.of(
            RuleField.SOURCE_PORT, RuleField.SOURCE_PORT.exactly(flow.sourcePort()),
            RuleField.DESTINATION_PORT, RuleField.DESTINATION_PORT.exactly(flow.destinationPort())),
        action);
  }

  /** What the rule asks of {@code field}. */
  public FieldMatch field(RuleField field) {
    return fields.getOrDefault(field, FieldMatch.ANY);
  }
}
