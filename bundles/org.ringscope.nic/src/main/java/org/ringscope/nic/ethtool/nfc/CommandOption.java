package org.ringscope.nic.ethtool.nfc;

import java.util.Optional;
import java.util.OptionalLong;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;

/**
 * An option of a rule on the command line, with the options that each flow type has by the tables {@code rule_nfc_…} of
 * rxclass.c.
 *
 * @param type flow type of the rule
 * @param name name of the option
 * @param value word behind it
 * @param mask mask behind that, if there is one; a bit that is 1 does not matter
 */
record CommandOption(RuleFlowType type, String name, String value, Optional<String> mask) {
  private static final int PORT_BITS = 16;
  private static final long PORT_MASK = 0xffff;
  private static final long HIGHEST_FUNCTION = 0xfe;

  /**
   * Puts the option into a rule.
   *
   * @throws IllegalArgumentException if a rule of this type has no such option or its value is none
   */
  void take(RuleDraft rule) {
    boolean taken =
        takeAction(rule)
            || takeExtension(rule)
            || (type == RuleFlowType.ETHER ? takeEthernet(rule) : takeNetwork(rule) || takeTransport(rule));
    if (!taken) {
      throw new IllegalArgumentException("A rule of flow-type " + type.commandName() + " has no " + name + ".");
    }
  }

  private boolean takeAction(RuleDraft rule) {
    switch (name) {
      case "action" -> rule.cookie(unmasked(Long.SIZE));
      case "vf" -> rule.cookie(RingCookie.ofVirtualFunction(function(), rule.cookie()));
      case "queue" -> rule.cookie(RingCookie.withRing(rule.cookie(), unmasked(Integer.SIZE)));
      case "context" -> rule.toContext(unmasked(Integer.SIZE));
      case "loc" -> rule.locate(unmasked(Integer.SIZE));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeExtension(RuleDraft rule) {
    switch (name) {
      case "vlan-etype" -> askNumber(rule, RuleField.VLAN_ETHER_TYPE);
      case "vlan" -> askNumber(rule, RuleField.VLAN_TAG);
      case "user-def" -> askNumber(rule, RuleField.USER_DATA);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeEthernet(RuleDraft rule) {
    switch (name) {
      case "src" -> askMac(rule, RuleField.SOURCE_MAC);
      case "dst" -> askMac(rule, RuleField.DESTINATION_MAC);
      case "proto" -> askNumber(rule, RuleField.ETHER_TYPE);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeNetwork(RuleDraft rule) {
    switch (name) {
      case "src-ip" -> rule.askSource(address(value), ignoredAddress());
      case "dst-ip" -> rule.askDestination(address(value), ignoredAddress());
      case "dst-mac" -> askMac(rule, RuleField.DESTINATION_MAC);
      case "tos", "tclass" -> {
        if (type.isIpv4() != name.equals("tos")) {
          return false;
        }
        askNumber(rule, RuleField.TRAFFIC_CLASS);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeTransport(RuleDraft rule) {
    if (type == RuleFlowType.IP4 || type == RuleFlowType.IP6) {
      return takeRaw(rule);
    }
    if (name.equals("spi") && type.hasSecurityParametersIndex()) {
      askNumber(rule, RuleField.SECURITY_PARAMETERS_INDEX);
      return true;
    }
    if (type.hasPorts() && (name.equals("src-port") || name.equals("dst-port"))) {
      askNumber(rule, name.equals("src-port") ? RuleField.SOURCE_PORT : RuleField.DESTINATION_PORT);
      return true;
    }
    return false;
  }

  /** Ports of a raw rule are halves of the four bytes behind the IP header. */
  private boolean takeRaw(RuleDraft rule) {
    switch (name) {
      case "l4proto" -> askNumber(rule, RuleField.PROTOCOL);
      case "l4data", "spi" -> askNumber(rule, RuleField.LAYER4_DATA);
      case "src-port", "dst-port" -> {
        int shift = name.equals("src-port") ? PORT_BITS : 0;
        long significant = ~ignored(PORT_BITS) & PORT_MASK;
        rule.askFurther(RuleField.LAYER4_DATA, number(value, PORT_BITS) << shift, significant << shift);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void askNumber(RuleDraft rule, RuleField field) {
    rule.ask(field, number(value, field.bits()), ignored(field.bits()));
  }

  private void askMac(RuleDraft rule, RuleField field) {
    rule.ask(field, mac(value), mask.map(this::mac).orElse(0L));
  }

  private RuleAddress ignoredAddress() {
    return mask.map(this::address).orElse(new RuleAddress(0, 0));
  }

  private long ignored(int bits) {
    return mask.map(text -> number(text, bits)).orElse(0L);
  }

  private long unmasked(int bits) {
    if (mask.isPresent()) {
      throw new IllegalArgumentException(name + " takes no mask.");
    }
    return number(value, bits);
  }

  private long function() {
    long function = unmasked(Byte.SIZE);
    if (function > HIGHEST_FUNCTION) {
      throw wrong(value);
    }
    return function;
  }

  private long number(String text, int bits) {
    OptionalLong number = CNumber.parse(text, bits);
    return number.orElseThrow(() -> wrong(text));
  }

  private RuleAddress address(String text) {
    Optional<RuleAddress> address = type.isIpv4() ? RuleAddress.ipv4(text) : RuleAddress.ipv6(text);
    return address.orElseThrow(() -> wrong(text));
  }

  private long mac(String text) {
    return RuleAddress.mac(text).orElseThrow(() -> wrong(text));
  }

  private IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(name + " cannot be " + text + ".");
  }
}
