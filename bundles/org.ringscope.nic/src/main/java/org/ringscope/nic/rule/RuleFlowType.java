package org.ringscope.nic.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  private static final int IP_PROTOCOL_TCP = 6;
  private static final int IP_PROTOCOL_UDP = 17;
  private static final int IP_PROTOCOL_ESP = 50;
  private static final int IP_PROTOCOL_AH = 51;
  private static final int IP_PROTOCOL_SCTP = 132;

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

  /** Protocol number a packet of this type has (IANA "Assigned Internet Protocol Numbers"), −1 for any. */
  public int protocol() {
    return switch (this) {
      case ETHER, IP4, IP6 -> -1;
      case TCP4, TCP6 -> IP_PROTOCOL_TCP;
      case UDP4, UDP6 -> IP_PROTOCOL_UDP;
      case SCTP4, SCTP6 -> IP_PROTOCOL_SCTP;
      case AH4, AH6 -> IP_PROTOCOL_AH;
      case ESP4, ESP6 -> IP_PROTOCOL_ESP;
    };
  }

  /** Whether a rule of this type may ask for ports. */
  public boolean hasPorts() {
    int protocol = protocol();
    return protocol == IP_PROTOCOL_TCP || protocol == IP_PROTOCOL_UDP || protocol == IP_PROTOCOL_SCTP;
  }

  /** Whether a rule of this type may ask for a security parameters index. */
  public boolean hasSecurityParametersIndex() {
    int protocol = protocol();
    return protocol == IP_PROTOCOL_AH || protocol == IP_PROTOCOL_ESP;
  }
}
