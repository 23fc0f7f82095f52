package org.ringscope.report;

/**
 * What packets are counted by, whatever the ring. Each count takes a packet once, however often the header occurs in
 * it.
 */
public enum ProtocolColumn {
  IPV4("ipv4", "packets with an IPv4 header"),
  IPV6("ipv6", "packets with an IPv6 header"),
  TCP("tcp", "packets with a TCP header"),
  UDP("udp", "packets with a UDP header"),
  ARP("arp", "packets with an ARP header"),
  ICMP("icmp", "packets with an ICMP header"),
  ICMPV6("icmpv6", "packets with an ICMPv6 header"),
  OTHER("other", "packets with neither IPv4, IPv6 nor ARP header"),
  VLAN("vlan", "packets with an 802.1Q or 802.1ad tag"),
  FRAGMENTS("fragments", "packets with an IP fragment"),
  TCP_CONVERSATIONS("tcp_conversations", "TCP conversations (tshark's tcp.stream)"),
  UDP_CONVERSATIONS("udp_conversations", "UDP conversations (tshark's udp.stream)"),
  MALFORMED("malformed", "packets with a header that contradicts itself or its frame"),
  BAD_IP_CSUM("bad_ip_csum", "packets with an IPv4 header checksum that does not verify"),
  BAD_TCP_CSUM("bad_tcp_csum", "packets with a TCP checksum that does not verify"),
  BAD_UDP_CSUM("bad_udp_csum", "packets with a UDP checksum that does not verify");

  private final String id;
  private final String meaning;

  ProtocolColumn(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** As it stands in reports: lower_snake. */
  public String id() {
    return id;
  }

  /** What is counted. */
  public String meaning() {
    return meaning;
  }
}
