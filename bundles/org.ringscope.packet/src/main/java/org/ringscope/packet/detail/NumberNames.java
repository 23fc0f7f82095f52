package org.ringscope.packet.detail;

/** Numbers that several protocols share (IANA registries; IEEE 802 numbers). */
final class NumberNames {
  static final ValueNames IP_PROTOCOLS = ValueNames.of("""
      0 IPv6 Hop-by-Hop Option
      1 ICMP
      2 IGMP
      4 IPv4
      6 TCP
      17 UDP
      41 IPv6
      43 Routing Header for IPv6
      44 Fragment Header for IPv6
      47 GRE
      50 ESP
      51 AH
      58 ICMPv6
      59 No Next Header for IPv6
      60 Destination Options for IPv6
      88 EIGRP
      89 OSPF
      97 EtherIP
      103 PIM
      112 VRRP
      115 L2TP
      132 SCTP
      135 Mobility Header
      136 UDP-Lite
      137 MPLS-in-IP
      139 HIP
      140 Shim6
      143 Ethernet
      253 Use for experimentation and testing
      254 Use for experimentation and testing""");

  static final ValueNames ETHER_TYPES = ValueNames.of("""
      0x0800 IPv4
      0x0806 ARP
      0x22eb ERSPAN type III
      0x22f3 TRILL
      0x6558 Transparent Ethernet Bridging
      0x8035 RARP
      0x8100 802.1Q VLAN
      0x809b AppleTalk
      0x8137 IPX
      0x86dd IPv6
      0x8808 MAC Control
      0x8809 Slow Protocols
      0x880b PPP
      0x8847 MPLS
      0x8848 MPLS multicast
      0x8863 PPPoE Discovery
      0x8864 PPPoE Session
      0x8870 Jumbo LLC
      0x888e 802.1X
      0x88a8 802.1ad
      0x88be ERSPAN type II
      0x88cc LLDP
      0x88e5 MACsec
      0x88e7 802.1ah
      0x8909 Cisco Metadata
      0x8915 RoCE
      0x8926 VN-Tag
      0x892f HSR
      0x893f 802.1BR
      0x894f NSH
      0x9100 802.1QinQ
      0xf1c1 802.1CB""");

  static final ValueNames HARDWARE_TYPES = ValueNames.of("""
      1 Ethernet
      6 IEEE 802
      15 Frame Relay
      24 IEEE 1394
      32 InfiniBand
      256 SLIP
      512 PPP
      513 Cisco HDLC
      768 IP in IP tunnel
      769 IPv6 tunnel
      772 Loopback
      776 Sit tunnel
      778 GRE
      801 802.11
      803 802.11 with radiotap
      824 Netlink
      65534 None""");

  private NumberNames() {}
}
