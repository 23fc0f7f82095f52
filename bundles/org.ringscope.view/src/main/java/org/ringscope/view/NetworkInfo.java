package org.ringscope.view;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Ipv6Fragment;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Mpls;
import org.ringscope.packet.Vlan;
import org.ringscope.view.PacketSummarizer.Header;

/** What can be said of packets whose highest known header is a network's or a link's. */
final class NetworkInfo {
  private NetworkInfo() {}

  static String of(MemorySegment bytes, Header ip, Header header) {
    int at = header.at();
    return switch (header.layer()) {
      case IPV4 -> header.has(Ipv4.HEADER_LENGTH) ? ipv4(bytes, at) : TransportInfo.cut();
      case IPV6 -> header.has(Ipv6.HEADER_LENGTH) ? protocol(Ipv6.nextHeader(bytes, at)) : TransportInfo.cut();
      case IPV6_FRAGMENT -> header.has(Ipv6Fragment.HEADER_LENGTH) ? ipv6Fragment(bytes, at) : TransportInfo.cut();
      case IPV6_HOP_BY_HOP, IPV6_ROUTING, IPV6_DESTINATION ->
          header.has(1) ? protocol(Ipv6.extensionNextHeader(bytes, at)) : TransportInfo.cut();
      case ETHERNET ->
          header.has(Ethernet.HEADER_LENGTH) ? etherType(Ethernet.etherType(bytes, at)) : TransportInfo.cut();
      case VLAN -> header.has(Vlan.LENGTH) ? "VLAN " + Vlan.identifier(bytes, at) : TransportInfo.cut();
      case MPLS -> header.has(Mpls.LENGTH) ? "Label " + Mpls.label(bytes, at) : TransportInfo.cut();
      case PAYLOAD -> "No header found";
      default -> ip.layer() == Layer.PAYLOAD ? "" : header.layer().title();
    };
  }

  private static String ipv4(MemorySegment bytes, int at) {
    String protocol = protocol(Ipv4.protocol(bytes, at));
    return Ipv4.isFragment(bytes, at)
        ? fragment(
            protocol,
            Ipv4.fragmentOffset(bytes, at),
            Ipv4.identification(bytes, at),
            Ipv4.moreFragments(bytes, at))
        : protocol;
  }

  private static String ipv6Fragment(MemorySegment bytes, int at) {
    return fragment(
        protocol(Ipv6.extensionNextHeader(bytes, at)),
        Ipv6Fragment.offset(bytes, at),
        Ipv6Fragment.identification(bytes, at),
        Ipv6Fragment.moreFragments(bytes, at));
  }

  private static String fragment(String protocol, int offset, long identification, boolean more) {
    String id = "0x" + Long.toHexString(identification);
    return "Fragment at " + offset + (more ? "" : ", last") + ", ID " + id + ", " + protocol;
  }

  private static String protocol(int number) {
    return "protocol " + number;
  }

  /** Smaller numbers are the length of an 802.3 frame (IEEE 802.3, 3.2.6). */
  private static String etherType(int value) {
    return value <= 1500
        ? "802.3, " + value + " bytes"
        : "EtherType 0x" + Integer.toHexString(0x10000 | value).substring(1);
  }
}
