package org.ringscope.packet;

/**
 * What the outermost IP header allows a network card to hash, as ethtool's {@code rx-flow-hash} groups it. Constants,
 * not an enum: they travel in columns. Outermost means: directly behind the link header and VLAN tags. IP behind MPLS,
 * PPPoE or LLC has flow type {@link #NONE}.
 */
public final class FlowType {
  /** No IP header that a card would find. */
  public static final int NONE = 0;

  /** IPv4 of none of the types below (other protocols, every fragment, a cut or impossible transport header). */
  public static final int IPV4 = 1;

  /** The same for IPv6. */
  public static final int IPV6 = 2;

  public static final int TCP4 = 3;
  public static final int UDP4 = 4;
  public static final int TCP6 = 5;
  public static final int UDP6 = 6;
  public static final int SCTP4 = 7;
  public static final int SCTP6 = 8;

  /** Encapsulating security payload (RFC 4303). */
  public static final int ESP4 = 9;

  public static final int ESP6 = 10;

  /** Authentication header (RFC 4302) directly behind IPv4. */
  public static final int AH4 = 11;

  /** Authentication header directly behind IPv6, unless a type above names what it protects. */
  public static final int AH6 = 12;

  /** Number of flow types. */
  public static final int COUNT = 13;

  private static final String[] NAMES = {
    "none", "ip4", "ip6", "tcp4", "udp4", "tcp6", "udp6", "sctp4", "sctp6", "esp4", "esp6", "ah4", "ah6"
  };

  private FlowType() {}

  /** Its name in texts, that of ethtool where ethtool has one: {@code tcp4}, {@code esp6}, {@code ip4}. */
  public static String name(int flowType) {
    return NAMES[flowType];
  }

  /** The flow type of a name that {@link #name} gives; {@link #NONE} if there is none. */
  public static int named(String name) {
    for (int type = NONE + 1; type < COUNT; type++) {
      if (NAMES[type].equals(name)) {
        return type;
      }
    }
    return NONE;
  }

  public static boolean isIpv4(int flowType) {
    return switch (flowType) {
      case IPV4, TCP4, UDP4, SCTP4, ESP4, AH4 -> true;
      default -> false;
    };
  }

  /** Whether the transport header begins with a source and a destination port. */
  public static boolean hasPorts(int flowType) {
    return flowType >= TCP4 && flowType <= SCTP6;
  }

  /** Whether a security parameter index stands where others have ports. */
  public static boolean hasSpi(int flowType) {
    return flowType >= ESP4 && flowType <= AH6;
  }

  /**
   * The {@link IpProtocol} that makes a packet be of the flow type, or -1 where the type leaves it open.
   */
  public static int protocol(int flowType) {
    return switch (flowType) {
      case TCP4, TCP6 -> IpProtocol.TCP;
      case UDP4, UDP6 -> IpProtocol.UDP;
      case SCTP4, SCTP6 -> IpProtocol.SCTP;
      case ESP4, ESP6 -> IpProtocol.ESP;
      case AH4, AH6 -> IpProtocol.AH;
      default -> -1;
    };
  }
}
