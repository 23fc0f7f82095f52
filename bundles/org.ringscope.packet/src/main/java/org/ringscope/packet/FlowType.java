package org.ringscope.packet;

/**
 * What the outermost IP header allows a network card to hash, as ethtool's {@code rx-flow-hash} groups it. Constants,
 * not an enum: they travel in columns. Outermost means: directly behind the link header and VLAN tags. IP behind MPLS,
 * PPPoE or LLC has flow type {@link #NONE}.
 */
public final class FlowType {
  /** No IP header that a card would find. */
  public static final int NONE = 0;

  /**
   * IPv4 that is neither whole TCP nor whole UDP (other protocols, every fragment, a cut or impossible transport
   * header).
   */
  public static final int IPV4 = 1;

  /** The same for IPv6. */
  public static final int IPV6 = 2;

  public static final int TCP4 = 3;
  public static final int UDP4 = 4;
  public static final int TCP6 = 5;
  public static final int UDP6 = 6;

  /** Number of flow types. */
  public static final int COUNT = 7;

  private FlowType() {}
}
