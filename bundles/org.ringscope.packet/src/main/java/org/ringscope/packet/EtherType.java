package org.ringscope.packet;

/** EtherType values (IEEE 802 Numbers, IANA) that Ringscope looks behind. */
public final class EtherType {
  public static final int IPV4 = 0x0800;
  public static final int ARP = 0x0806;

  /** 802.1Q customer tag. */
  public static final int VLAN = 0x8100;

  public static final int IPV6 = 0x86dd;
  public static final int MPLS_UNICAST = 0x8847;
  public static final int MPLS_MULTICAST = 0x8848;
  public static final int PPPOE_SESSION = 0x8864;

  /** 802.1ad service tag. */
  public static final int SERVICE_VLAN = 0x88a8;

  /** Service tag of devices older than 802.1ad. */
  public static final int OLD_SERVICE_VLAN = 0x9100;

  private EtherType() {}
}
