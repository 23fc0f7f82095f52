package org.ringscope.packet;

/** EtherType values (IEEE 802 Numbers, IANA) that Ringscope looks behind. */
public final class EtherType {
  /** Smaller values are the length of an 802.3 frame. */
  public static final int MINIMUM = 0x0600;

  public static final int IPV4 = 0x0800;
  public static final int ARP = 0x0806;
  public static final int REVERSE_ARP = 0x8035;

  /** An Ethernet frame, as in GRE and GENEVE. */
  public static final int TRANSPARENT_ETHERNET = 0x6558;

  /** 802.1Q customer tag. */
  public static final int VLAN = 0x8100;

  public static final int IPV6 = 0x86dd;
  public static final int MPLS_UNICAST = 0x8847;
  public static final int MPLS_MULTICAST = 0x8848;
  public static final int PPPOE_SESSION = 0x8864;

  /** 802.2 LLC in frames longer than 1,500 bytes. */
  public static final int JUMBO_LLC = 0x8870;

  /** 802.1ad service tag. */
  public static final int SERVICE_VLAN = 0x88a8;

  public static final int MACSEC = 0x88e5;

  /** 802.1ah service instance tag. */
  public static final int BACKBONE_SERVICE = 0x88e7;

  /** Cisco metadata (TrustSec). */
  public static final int CISCO_METADATA = 0x8909;

  /** Virtual interface tag of Cisco's fabric extenders. */
  public static final int VNTAG = 0x8926;

  /** 802.1BR. */
  public static final int ETAG = 0x893f;

  /** TRILL (RFC 6325). */
  public static final int TRILL = 0x22f3;

  /** High-availability seamless redundancy (IEC 62439-3). */
  public static final int HSR = 0x892f;

  /** Network service header. */
  public static final int NSH = 0x894f;

  /** Service tag of devices older than 802.1ad. */
  public static final int OLD_SERVICE_VLAN = 0x9100;

  /** 802.1CB redundancy tag. */
  public static final int REDUNDANCY_TAG = 0xf1c1;

  private EtherType() {}

  /** Whether a tag of 802.1Q or 802.1ad follows. */
  public static boolean isVlanTag(int etherType) {
    return etherType == VLAN || etherType == SERVICE_VLAN;
  }
}
