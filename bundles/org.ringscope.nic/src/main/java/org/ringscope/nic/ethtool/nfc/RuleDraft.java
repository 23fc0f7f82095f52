package org.ringscope.nic.ethtool.nfc;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/** A rule while its parts are read. Masks are given as ethtool has them and kept as significant bits. */
final class RuleDraft {
  private final Map<RuleField, FieldMatch> fields = new EnumMap<>(RuleField.class);
  private AddressMatch source = AddressMatch.ANY;
  private AddressMatch destination = AddressMatch.ANY;
  private Optional<RuleFlowType> flowType = Optional.empty();
  private OptionalLong context = OptionalLong.empty();
  private OptionalLong cookie = OptionalLong.empty();
  private long location = FlowRule.ANY_LOCATION;

  void locate(long place) {
    location = place;
  }

  void type(RuleFlowType type) {
    flowType = Optional.of(type);
  }

  Optional<RuleFlowType> type() {
    return flowType;
  }

  void toContext(long number) {
    context = OptionalLong.of(number);
  }

  void cookie(long value) {
    cookie = OptionalLong.of(value);
  }

  long cookie() {
    return cookie.orElse(0);
  }

  boolean hasAction() {
    return cookie.isPresent() || context.isPresent();
  }

  /**
   * Asks for a field.
   *
   * @param ignored mask as ethtool writes it: bits that do not matter are 1
   */
  void ask(RuleField field, long value, long ignored) {
    fields.put(field, new FieldMatch(value, ~ignored & field.wholeMask()));
  }

  /** Asks for the bits of a field that {@code significant} has, besides those asked for before. */
  void askFurther(RuleField field, long value, long significant) {
    FieldMatch before = fields.getOrDefault(field, FieldMatch.ANY);
    fields.put(field, new FieldMatch(before.value() | value & significant, before.mask() | significant));
  }

  void askSource(RuleAddress value, RuleAddress ignored) {
    source = match(value, ignored);
  }

  void askDestination(RuleAddress value, RuleAddress ignored) {
    destination = match(value, ignored);
  }

  private AddressMatch match(RuleAddress value, RuleAddress ignored) {
    boolean isIpv4 = flowType.filter(RuleFlowType::isIpv4).isPresent();
    long highMask = isIpv4 ? 0 : ~ignored.high();
    long lowMask = isIpv4 ? ~ignored.low() & 0xffff_ffffL : ~ignored.low();
    return new AddressMatch(value.high(), value.low(), highMask, lowMask);
  }

  /** The rule, if its type is known; without an action it goes to ring 0, as a cookie of zero says. */
  Optional<FlowRule> finish() {
    return flowType.map(
        type -> new FlowRule(location, type, source, destination, fields, RingCookie.action(cookie(), context)));
  }
}
