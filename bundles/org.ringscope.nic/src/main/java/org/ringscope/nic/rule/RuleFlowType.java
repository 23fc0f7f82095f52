package org.ringscope.nic.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ringscope.packet.FlowType;

/** What kind of packet a rule is about: the {@code flow-type} of {@code ethtool -N}. */
public enum RuleFlowType {
  /** Any Ethernet frame; only the Ethernet header is compared. */
  ETHER,
  /** Any IPv4 packet ({@code IPV4_USER_FLOW}); the first four bytes behind its header are {@code LAYER4_DATA}. */
  IP4,
  TCP4,
  UDP4,
  SCTP4,
  AH4,
  ESP4,
  /** Any IPv6 packet ({@code IPV6_USER_FLOW}). */
  IP6,
  TCP6,
  UDP6,
  SCTP6,
  AH6,
  ESP6;

  /** As the command line of ethtool spells it. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that the command line of ethtool calls {@code name}. */
  public static Optional<RuleFlowType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.commandName().equals(name)).findFirst();
  }

  public boolean isIpv4() {
    return name().endsWith("4");
  }

  public boolean isIpv6() {
    return name().endsWith("6");
  }

  /** The {@link FlowType} of its packets, {@link FlowType#NONE} where that is left open. */
  public int flowType() {
    return FlowType.named(commandName());
  }

  /** Whether a rule of this type may ask for ports. */
  public boolean hasPorts() {
    return FlowType.hasPorts(flowType());
  }

  /** Whether a rule of this type may ask for a security parameters index. */
  public boolean hasSecurityParametersIndex() {
    return FlowType.hasSpi(flowType());
  }
}
