package org.ringscope.nic.ethtool.nfc;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/**
 * One line of a listed rule. Masks in a listing have 1 where a bit does not matter, so {@code mask: 0.0.0.0} asks for
 * exactly the address; but the mask of the destination MAC address of a rule that is not of type ether is printed as
 * the kernel has it, the other way round (rxclass_print_nfc_spec_ext in rxclass.c).
 */
final class ListedCondition {
  private static final Map<String, RuleFlowType> TYPES =
      Map.ofEntries(
          Map.entry("Raw Ethernet", RuleFlowType.ETHER),
          Map.entry("Raw IPv4", RuleFlowType.IP4),
          Map.entry("TCP over IPv4", RuleFlowType.TCP4),
          Map.entry("UDP over IPv4", RuleFlowType.UDP4),
          Map.entry("SCTP over IPv4", RuleFlowType.SCTP4),
          Map.entry("IPSEC AH over IPv4", RuleFlowType.AH4),
          Map.entry("IPSEC ESP over IPv4", RuleFlowType.ESP4),
          Map.entry("Raw IPv6", RuleFlowType.IP6),
          Map.entry("TCP over IPv6", RuleFlowType.TCP6),
          Map.entry("UDP over IPv6", RuleFlowType.UDP6),
          Map.entry("SCTP over IPv6", RuleFlowType.SCTP6),
          Map.entry("IPSEC AH over IPv6", RuleFlowType.AH6),
          Map.entry("IPSEC ESP over IPv6", RuleFlowType.ESP6));

  private static final Map<String, RuleField> NUMBERS =
      Map.ofEntries(
          Map.entry("TOS", RuleField.TRAFFIC_CLASS),
          Map.entry("Traffic Class", RuleField.TRAFFIC_CLASS),
          Map.entry("Src port", RuleField.SOURCE_PORT),
          Map.entry("Dest port", RuleField.DESTINATION_PORT),
          Map.entry("SPI", RuleField.SECURITY_PARAMETERS_INDEX),
          Map.entry("Protocol", RuleField.PROTOCOL),
          Map.entry("L4 bytes", RuleField.LAYER4_DATA),
          Map.entry("Ethertype", RuleField.ETHER_TYPE),
          Map.entry("VLAN EtherType", RuleField.VLAN_ETHER_TYPE),
          Map.entry("VLAN", RuleField.VLAN_TAG),
          Map.entry("User-defined", RuleField.USER_DATA));

  private static final Pattern TYPE = Pattern.compile("(?:Rule|Flow) Type: (.+)");
  private static final Pattern MASKED = Pattern.compile("([A-Za-z0-9 -]+): (\\S+) mask: (\\S+)");
  private static final Pattern CONTEXT_LINE = Pattern.compile("RSS Context ID: (\\d{1,10})");
  private static final Pattern ACTION = Pattern.compile("Action: (.+)");
  private static final Pattern TO_QUEUE = Pattern.compile("Direct to queue (\\d{1,10})");
  private static final Pattern TO_FUNCTION = Pattern.compile("Direct to VF (\\d{1,3}) queue (\\d{1,10})");
  private static final Pattern TO_CONTEXT =
      Pattern.compile("Direct to RSS [Cc]ontext (?:id |ID: )?(\\d{1,10})(?: \\(queue base offset: (\\d{1,10})\\))?");

  private ListedCondition() {}

  /** Puts a line into the rule; false if it is not understood. */
  static boolean take(String line, RuleDraft rule) {
    Matcher type = TYPE.matcher(line);
    if (type.matches()) {
      Optional<RuleFlowType> flowType = Optional.ofNullable(TYPES.get(type.group(1)));
      flowType.ifPresent(rule::type);
      return flowType.isPresent();
    }
    Matcher context = CONTEXT_LINE.matcher(line);
    if (context.matches()) {
      rule.toContext(Long.parseLong(context.group(1)));
      return true;
    }
    Matcher action = ACTION.matcher(line);
    if (action.matches()) {
      return takeAction(action.group(1), rule);
    }
    Matcher masked = MASKED.matcher(line);
    return masked.matches() && takeMasked(masked.group(1), masked.group(2), masked.group(3), rule);
  }

  private static boolean takeMasked(String name, String value, String mask, RuleDraft rule) {
    RuleField number = NUMBERS.get(name);
    if (number != null) {
      return takeNumber(number, value, mask, rule);
    }
    return switch (name) {
      case "Src IP addr", "Dest IP addr" -> takeAddress(name.startsWith("Src"), value, mask, rule);
      case "Src MAC addr" -> takeMac(RuleField.SOURCE_MAC, value, mask, rule);
      case "Dest MAC addr" -> takeMac(RuleField.DESTINATION_MAC, value, mask, rule);
      default -> false;
    };
  }

  /** ethtool prints the SPI with {@code %d}, so one from 0x80000000 on is negative. */
  private static boolean takeNumber(RuleField field, String value, String mask, RuleDraft rule) {
    OptionalLong number = CNumber.parse(value, value.startsWith("-") ? Long.SIZE : field.bits());
    OptionalLong ignored = CNumber.parse(mask, field.bits());
    if (number.isEmpty() || ignored.isEmpty()) {
      return false;
    }
    rule.ask(field, number.getAsLong(), ignored.getAsLong());
    return true;
  }

  private static boolean takeAddress(boolean isSource, String value, String mask, RuleDraft rule) {
    boolean isIpv4 = rule.type().filter(RuleFlowType::isIpv4).isPresent();
    Optional<RuleAddress> address = isIpv4 ? RuleAddress.ipv4(value) : RuleAddress.ipv6(value);
    Optional<RuleAddress> ignored = isIpv4 ? RuleAddress.ipv4(mask) : RuleAddress.ipv6(mask);
    if (address.isEmpty() || ignored.isEmpty()) {
      return false;
    }
    if (isSource) {
      rule.askSource(address.get(), ignored.get());
    } else {
      rule.askDestination(address.get(), ignored.get());
    }
    return true;
  }

  private static boolean takeMac(RuleField field, String value, String mask, RuleDraft rule) {
    OptionalLong address = RuleAddress.mac(value);
    OptionalLong printed = RuleAddress.mac(mask);
    if (address.isEmpty() || printed.isEmpty() || rule.type().isEmpty()) {
      return false;
    }
    boolean isEther = rule.type().get() == RuleFlowType.ETHER;
    rule.ask(field, address.getAsLong(), isEther ? printed.getAsLong() : ~printed.getAsLong());
    return true;
  }

  private static boolean takeAction(String action, RuleDraft rule) {
    Matcher queue = TO_QUEUE.matcher(action);
    Matcher function = TO_FUNCTION.matcher(action);
    Matcher context = TO_CONTEXT.matcher(action);
    if (queue.matches()) {
      rule.cookie(Long.parseLong(queue.group(1)));
    } else if (function.matches()) {
      rule.cookie(cookie(Long.parseLong(function.group(1)), Long.parseLong(function.group(2))));
    } else if (context.matches()) {
      rule.toContext(Long.parseLong(context.group(1)));
      rule.cookie(Optional.ofNullable(context.group(2)).map(Long::parseLong).orElse(0L));
    } else if (action.equals("Drop")) {
      rule.cookie(RingCookie.DROP);
    } else if (action.equals("Wake-on-LAN")) {
      rule.cookie(RingCookie.WAKE_UP);
    } else {
      return false;
    }
    return true;
  }

  /** Before version 4.20 ethtool did not know of waking up and printed its cookie as a ring of function 254. */
  private static long cookie(long function, long ring) {
    long cookie = RingCookie.ofVirtualFunction(function, ring);
    return cookie == (RingCookie.WAKE_UP & 0xff_ffff_ffffL) ? RingCookie.WAKE_UP : cookie;
  }
}
