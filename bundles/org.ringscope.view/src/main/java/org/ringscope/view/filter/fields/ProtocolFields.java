package org.ringscope.view.filter.fields;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Protocols;

/** Whole headers, of which a packet has some or none. Inner headers of tunnels and quoted packets count, too. */
final class ProtocolFields {
  static final List<FilterField> ALL = List.of(
      ParsedField.protocol("ip", "Internet Protocol version 4", Protocols.IPV4),
      ParsedField.protocol("ipv6", "Internet Protocol version 6", Protocols.IPV6),
      ParsedField.protocol("tcp", "Transmission Control Protocol", Protocols.TCP),
      ParsedField.protocol("udp", "User Datagram Protocol", Protocols.UDP),
      ParsedField.protocol("arp", "Address Resolution Protocol", Protocols.ARP),
      ParsedField.protocol("icmp", "Internet Control Message Protocol", Protocols.ICMP),
      ParsedField.protocol("icmpv6", "Internet Control Message Protocol version 6", Protocols.ICMPV6),
      ParsedField.protocol("vlan", "802.1Q Virtual LAN", Protocols.VLAN),
      ParsedField.protocol("sctp", "Stream Control Transmission Protocol", Protocols.SCTP),
      ParsedField.protocol("gre", "Generic Routing Encapsulation", Protocols.GRE),
      layers("eth", "Ethernet", 0, EnumSet.of(Layer.ETHERNET)),
      layers("esp", "Encapsulating Security Payload", Protocols.IPSEC, EnumSet.of(Layer.ESP)),
      layers("ah", "Authentication Header", Protocols.IPSEC, EnumSet.of(Layer.AH)),
      layers("vxlan", "Virtual eXtensible Local Area Network", Protocols.TUNNEL, EnumSet.of(Layer.VXLAN)),
      layers("geneve", "Generic Network Virtualization Encapsulation", Protocols.TUNNEL, EnumSet.of(Layer.GENEVE)),
      layers("mpls", "MultiProtocol Label Switching", Protocols.TUNNEL, EnumSet.of(Layer.MPLS)));

  private ProtocolFields() {}

  private static HeaderField layers(String name, String title, int protocols, Set<Layer> layers) {
    return new HeaderField(name, title, ValueKind.PROTOCOL, 0, protocols, (set, packet) -> has(packet, layers));
  }

  private static boolean has(PacketHeaders packet, Set<Layer> layers) throws IOException {
    int count = packet.count();
    for (int i = 0; i < count; i++) {
      if (layers.contains(packet.layer(i))) {
        return true;
      }
    }
    return false;
  }
}
