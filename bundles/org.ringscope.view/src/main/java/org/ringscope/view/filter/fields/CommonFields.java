package org.ringscope.view.filter.fields;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Arp;
import org.ringscope.packet.ControlMessage;
import org.ringscope.packet.Esp;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Protocols;
import org.ringscope.packet.Tcp;
import org.ringscope.packet.Udp;
import org.ringscope.packet.Vlan;
import org.ringscope.packet.Vxlan;

/**
 * The fields that are asked for most, read straight from the headers. Names are Wireshark's, titles the standards'.
 * {@code tcp.seq} and {@code tcp.ack} are numbers as sent: relative ones need state from packet to packet.
 */
final class CommonFields {
  /** Up to here the field behind the addresses is a length, not an EtherType (IEEE 802.3, 3.2.6). */
  private static final int LARGEST_LENGTH = 1500;

  private static final HeaderPlace ETHERNET_DESTINATION = HeaderPlace.number(Layer.ETHERNET, 6, Ethernet::destination);
  private static final HeaderPlace ETHERNET_SOURCE = HeaderPlace.number(Layer.ETHERNET, 12, Ethernet::source);
  private static final HeaderPlace IPV4_SOURCE = HeaderPlace.number(Layer.IPV4, 20, Ipv4::source);
  private static final HeaderPlace IPV4_DESTINATION = HeaderPlace.number(Layer.IPV4, 20, Ipv4::destination);
  private static final HeaderPlace IPV6_SOURCE = HeaderPlace.wide(Layer.IPV6, 40, Ipv6::sourceHigh, Ipv6::sourceLow);
  private static final HeaderPlace IPV6_DESTINATION =
      HeaderPlace.wide(Layer.IPV6, 40, Ipv6::destinationHigh, Ipv6::destinationLow);
  private static final HeaderPlace TCP_SOURCE = HeaderPlace.number(Layer.TCP, 2, Tcp::sourcePort);
  private static final HeaderPlace TCP_DESTINATION = HeaderPlace.number(Layer.TCP, 4, Tcp::destinationPort);
  private static final HeaderPlace UDP_SOURCE = HeaderPlace.number(Layer.UDP, 2, Udp::sourcePort);
  private static final HeaderPlace UDP_DESTINATION = HeaderPlace.number(Layer.UDP, 4, Udp::destinationPort);

  private static final List<FilterField> LINK = List.of(
      mac("eth.src", "Source Address", ETHERNET_SOURCE),
      mac("eth.dst", "Destination Address", ETHERNET_DESTINATION),
      mac("eth.addr", "Source or Destination Address", either(ETHERNET_SOURCE, ETHERNET_DESTINATION)),
      number("eth.type", "EtherType", 16, 0, HeaderPlace.number(Layer.ETHERNET, 14, Ethernet::etherType)
          .where((bytes, header) -> Ethernet.etherType(bytes, header) > LARGEST_LENGTH)),
      number("vlan.id", "VLAN Identifier", 12, Protocols.VLAN, HeaderPlace.number(Layer.VLAN, 2, Vlan::identifier)),
      number("vlan.priority", "Priority Code Point", 3, Protocols.VLAN,
          HeaderPlace.number(Layer.VLAN, 2, Vlan::priority)),
      number("arp.opcode", "Operation", 16, Protocols.ARP, HeaderPlace.number(Layer.ARP, 8, Arp::operation)));

  private static final List<FilterField> INTERNET = List.of(
      ipv4("ip.src", "Source Address", IPV4_SOURCE),
      ipv4("ip.dst", "Destination Address", IPV4_DESTINATION),
      ipv4("ip.addr", "Source or Destination Address", either(IPV4_SOURCE, IPV4_DESTINATION)),
      ip("ip.proto", "Protocol", 8, Ipv4::protocol),
      ip("ip.ttl", "Time to Live", 8, Ipv4::timeToLive),
      ip("ip.len", "Total Length", 16, Ipv4::totalLength),
      ip("ip.id", "Identification", 16, Ipv4::identification),
      ipv6("ipv6.src", "Source Address", IPV6_SOURCE),
      ipv6("ipv6.dst", "Destination Address", IPV6_DESTINATION),
      ipv6("ipv6.addr", "Source or Destination Address", either(IPV6_SOURCE, IPV6_DESTINATION)),
      number("ipv6.nxt", "Next Header", 8, Protocols.IPV6, HeaderPlace.number(Layer.IPV6, 40, Ipv6::nextHeader)),
      number("ipv6.hlim", "Hop Limit", 8, Protocols.IPV6, HeaderPlace.number(Layer.IPV6, 40, Ipv6::hopLimit)),
      number("ipv6.plen", "Payload Length", 16, Protocols.IPV6,
          HeaderPlace.number(Layer.IPV6, 40, Ipv6::payloadLength)));

  private static final List<FilterField> TRANSPORT = List.of(
      number("tcp.srcport", "Source Port", 16, Protocols.TCP, TCP_SOURCE),
      number("tcp.dstport", "Destination Port", 16, Protocols.TCP, TCP_DESTINATION),
      number("tcp.port", "Source or Destination Port", 16, Protocols.TCP, either(TCP_SOURCE, TCP_DESTINATION)),
      tcp("tcp.seq", "Sequence Number", 32, 8, Tcp::sequenceNumber),
      tcp("tcp.ack", "Acknowledgment Number", 32, 12, Tcp::acknowledgmentNumber),
      tcp("tcp.window_size_value", "Window", 16, 16, Tcp::window),
      new HeaderField("tcp.len", "Payload Length", ValueKind.NUMBER, 32, Protocols.TCP, new TcpPayloadLength()),
      flag("tcp.flags.cwr", "Congestion Window Reduced", Tcp.CWR),
      flag("tcp.flags.ece", "ECN-Echo", Tcp.ECE),
      flag("tcp.flags.urg", "Urgent", Tcp.URG),
      flag("tcp.flags.ack", "Acknowledgment", Tcp.ACK),
      flag("tcp.flags.push", "Push", Tcp.PSH),
      flag("tcp.flags.reset", "Reset", Tcp.RST),
      flag("tcp.flags.syn", "Synchronize", Tcp.SYN),
      flag("tcp.flags.fin", "Finish", Tcp.FIN),
      number("udp.srcport", "Source Port", 16, Protocols.UDP, UDP_SOURCE),
      number("udp.dstport", "Destination Port", 16, Protocols.UDP, UDP_DESTINATION),
      number("udp.port", "Source or Destination Port", 16, Protocols.UDP, either(UDP_SOURCE, UDP_DESTINATION)),
      number("udp.length", "Length", 16, Protocols.UDP, HeaderPlace.number(Layer.UDP, 6, Udp::length)));

  private static final List<FilterField> OTHER = List.of(
      number("icmp.type", "Type", 8, Protocols.ICMP, HeaderPlace.number(Layer.ICMP, 1, ControlMessage::type)),
      number("icmp.code", "Code", 8, Protocols.ICMP, HeaderPlace.number(Layer.ICMP, 2, ControlMessage::code)),
      number("icmpv6.type", "Type", 8, Protocols.ICMPV6, HeaderPlace.number(Layer.ICMPV6, 1, ControlMessage::type)),
      number("icmpv6.code", "Code", 8, Protocols.ICMPV6, HeaderPlace.number(Layer.ICMPV6, 2, ControlMessage::code)),
      number("esp.spi", "Security Parameters Index", 32, Protocols.IPSEC, HeaderPlace.number(Layer.ESP, 4, Esp::spi)),
      number("esp.sequence", "Sequence Number", 32, Protocols.IPSEC,
          HeaderPlace.number(Layer.ESP, 8, Esp::sequenceNumber)),
      number("vxlan.vni", "VXLAN Network Identifier", 24, Protocols.TUNNEL,
          HeaderPlace.number(Layer.VXLAN, 8, Vxlan::networkIdentifier)));

  static final List<FilterField> ALL = Stream.of(INTERNET, TRANSPORT, LINK, OTHER).flatMap(List::stream).toList();

  private CommonFields() {}

  private static FilterField number(String name, String title, int bits, int protocols, FieldReader reader) {
    return new HeaderField(name, title, ValueKind.NUMBER, bits, protocols, reader);
  }

  private static FilterField mac(String name, String title, FieldReader reader) {
    return new HeaderField(name, title, ValueKind.MAC, 48, 0, reader);
  }

  private static FilterField ipv4(String name, String title, FieldReader reader) {
    return new HeaderField(name, title, ValueKind.IPV4, 32, Protocols.IPV4, reader);
  }

  private static FilterField ipv6(String name, String title, FieldReader reader) {
    return new HeaderField(name, title, ValueKind.IPV6, 0, Protocols.IPV6, reader);
  }

  private static FilterField ip(String name, String title, int bits, HeaderPlace.Extractor extractor) {
    return number(name, title, bits, Protocols.IPV4, HeaderPlace.number(Layer.IPV4, 20, extractor));
  }

  private static FilterField tcp(String name, String title, int bits, int end, HeaderPlace.Extractor extractor) {
    return number(name, title, bits, Protocols.TCP, HeaderPlace.number(Layer.TCP, end, extractor));
  }

  private static FilterField flag(String name, String title, int bit) {
    HeaderPlace.Extractor set = (bytes, header) -> (Tcp.flags(bytes, header) & bit) != 0 ? 1 : 0;
    return new HeaderField(
        name, title, ValueKind.FLAG, 1, Protocols.TCP, HeaderPlace.number(Layer.TCP, 14, set));
  }

  private static FieldReader either(HeaderPlace one, HeaderPlace other) {
    return (set, packet) -> one.isIn(set, packet) || other.isIn(set, packet);
  }
}
