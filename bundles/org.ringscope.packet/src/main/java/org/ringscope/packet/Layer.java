package org.ringscope.packet;

/** The headers {@link Dissection} tells apart, and {@link #PAYLOAD} for what it does not look into. */
public enum Layer {
  ETHERNET("Ethernet"),
  VLAN("VLAN tag"),
  /** 802.1ah service instance tag, in front of the customer's Ethernet header. */
  BACKBONE_TAG("802.1ah I-tag"),
  /** Tags that stand between addresses and EtherType: VN-tag, 802.1BR, 802.1CB, Cisco metadata. */
  OTHER_TAG("Tag"),
  MACSEC("MACsec"),
  TRILL("TRILL"),
  LLC("LLC"),
  SNAP("SNAP"),
  MPLS("MPLS label"),
  PSEUDOWIRE("Pseudowire control word"),
  PPPOE("PPPoE"),
  PPP("PPP"),
  CISCO_HDLC("Cisco HDLC"),
  FRAME_RELAY("Frame Relay"),
  LINUX_COOKED("Linux cooked"),
  LINUX_COOKED2("Linux cooked v2"),
  LOOPBACK("Null/loopback"),
  /** Facts that the capturing system put before the frame: radiotap, PPI, prism, NFLOG, … */
  CAPTURE_HEADER("Capture header"),
  WLAN("802.11"),
  INFINIBAND("IP over InfiniBand"),
  FDDI("FDDI"),
  TOKEN_RING("Token Ring"),
  ARP("ARP"),
  IPV4("IPv4"),
  IPV6("IPv6"),
  IPV6_HOP_BY_HOP("IPv6 hop-by-hop options"),
  IPV6_ROUTING("IPv6 routing header"),
  IPV6_FRAGMENT("IPv6 fragment header"),
  IPV6_DESTINATION("IPv6 destination options"),
  AH("Authentication header"),
  ESP("ESP"),
  SHIM6("Shim6"),
  TCP("TCP"),
  UDP("UDP"),
  SCTP("SCTP"),
  ICMP("ICMP"),
  ICMPV6("ICMPv6"),
  IGMP("IGMP"),
  PIM("PIM"),
  GRE("GRE"),
  ERSPAN("ERSPAN"),
  ETHERIP("EtherIP"),
  VXLAN("VXLAN"),
  GENEVE("GENEVE"),
  GTP_U("GTP-U"),
  TEREDO("Teredo"),
  L2TP("L2TP"),
  LISP("LISP"),
  NSH("NSH"),
  TZSP("TZSP"),
  MOBILE_IP("Mobile IP"),
  /**
   * Bytes that are not looked into: an application's data, an unknown protocol's, a later fragment's, trailing padding
   * excluded.
   */
  PAYLOAD("Payload");

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** The header's usual name, for people. */
  public String title() {
    return title;
  }
}
