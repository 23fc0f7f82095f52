package org.ringscope.nic.classify;

import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/** The first thing that keeps a packet from matching a rule. */
public sealed interface RuleMismatch {

  /**
   * The packet is of another type.
   *
   * @param actual {@link org.ringscope.packet.FlowType} constant
   */
  record Type(RuleFlowType wanted, int actual) implements RuleMismatch {}

  /**
   * An address differs where the mask asks.
   *
   * @param source whether it is the source address
   * @param high of the packet's address
   * @param low of the packet's address
   */
  record Address(boolean source, AddressMatch wanted, long high, long low) implements RuleMismatch {}

  /**
   * Another field differs where the mask asks.
   *
   * @param actual -1 if the packet doesn't have the field
   */
  record Field(RuleField field, FieldMatch wanted, long actual) implements RuleMismatch {}
}
