package org.ringscope.packet;

/**
 * Bits for the protocols a frame holds anywhere in its chain of headers – tunnels' inner headers and packets quoted by
 * ICMP errors count too, as in tshark's {@code frame.protocols}.
 */
public final class Protocols {
  public static final int IPV4 = 1;
  public static final int IPV6 = 1 << 1;
  public static final int TCP = 1 << 2;
  public static final int UDP = 1 << 3;
  public static final int ARP = 1 << 4;
  public static final int ICMP = 1 << 5;
  public static final int ICMPV6 = 1 << 6;

  /** An 802.1Q or 802.1ad tag. */
  public static final int VLAN = 1 << 7;

  /** An IPv4 header with MF set or offset &gt; 0, or an IPv6 fragment header (RFC 8200, 4.5). */
  public static final int FRAGMENT = 1 << 8;

  public static final int SCTP = 1 << 9;
  public static final int GRE = 1 << 10;

  /** ESP or AH (RFC 4303, 4302). */
  public static final int IPSEC = 1 << 11;

  /** VXLAN, GENEVE, GTP-U, MPLS and the like: a header that carries further packets. */
  public static final int TUNNEL = 1 << 12;

  /** Number of bits used: {@code 1 << COUNT} is the size of a table indexed by a mask. */
  public static final int COUNT = 13;

  private Protocols() {}
}
