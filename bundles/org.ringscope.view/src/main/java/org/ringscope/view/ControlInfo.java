package org.ringscope.view;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.Arp;
import org.ringscope.packet.ControlMessage;
import org.ringscope.packet.Icmp;
import org.ringscope.packet.Icmpv6;
import org.ringscope.view.PacketSummarizer.Header;

/** What ARP, ICMP, ICMPv6 and IGMP messages say. Type and code names are those of the IANA registries. */
final class ControlInfo {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int ROUTER_SOLICITATION = 133;
  private static final int ROUTER_ADVERTISEMENT = 134;
  private static final int LISTENER_REPORT_V2 = 143;

  private ControlInfo() {}

  static String of(MemorySegment bytes, Header header) {
    return switch (header.layer()) {
      case ARP -> arp(bytes, header);
      case ICMP -> header.has(ControlMessage.HEADER_LENGTH) ? icmp(bytes, header.at()) : TransportInfo.cut();
      case ICMPV6 -> header.has(ControlMessage.HEADER_LENGTH) ? icmpv6(bytes, header.at()) : TransportInfo.cut();
      default -> header.has(1) ? igmp(bytes.get(ValueLayout.JAVA_BYTE, header.at()) & 0xff) : TransportInfo.cut();
    };
  }

  private static String arp(MemorySegment bytes, Header header) {
    int at = header.at();
    if (!header.has(Arp.HEADER_LENGTH) || !header.has(Arp.length(bytes, at))) {
      return TransportInfo.cut();
    }
    int operation = Arp.operation(bytes, at);
    if (!Arp.isIpv4OverEthernet(bytes, at)) {
      return "Operation " + operation + ", hardware type " + Arp.hardwareType(bytes, at);
    }
    String sender = AddressText.formatIpv4(Arp.senderIpv4(bytes, at));
    return switch (operation) {
      case Arp.REQUEST -> "Who has " + AddressText.formatIpv4(Arp.targetIpv4(bytes, at)) + "? Tell " + sender;
      case Arp.REPLY -> sender + " is at " + AddressText.formatMac(Arp.senderMac(bytes, at));
      default -> "Operation " + operation + " from " + sender;
    };
  }

  private static String icmp(MemorySegment bytes, int at) {
    int type = ControlMessage.type(bytes, at);
    int code = ControlMessage.code(bytes, at);
    return switch (type) {
      case Icmp.ECHO_REPLY -> "Echo reply" + echo(bytes, at);
      case Icmp.ECHO_REQUEST -> "Echo request" + echo(bytes, at);
      case Icmp.UNREACHABLE -> "Destination unreachable: " + unreachable(code);
      case Icmp.REDIRECT -> "Redirect, code " + code;
      case Icmp.TIME_EXCEEDED -> "Time exceeded: " + exceeded(code);
      case Icmp.PARAMETER_PROBLEM -> "Parameter problem, code " + code;
      default -> "Type " + type + ", code " + code;
    };
  }

  private static String unreachable(int code) {
    return switch (code) {
      case 0 -> "net";
      case 1 -> "host";
      case 2 -> "protocol";
      case 3 -> "port";
      case 4 -> "fragmentation needed";
      case 13 -> "administratively prohibited";
      default -> "code " + code;
    };
  }

  private static String exceeded(int code) {
    return code == 0 ? "in transit" : code == 1 ? "reassembly" : "code " + code;
  }

  private static String echo(MemorySegment bytes, int at) {
    int identifier = ControlMessage.identifier(bytes, at);
    int sequenceNumber = ControlMessage.sequenceNumber(bytes, at);
    return " id=0x" + Integer.toHexString(identifier) + " seq=" + sequenceNumber;
  }

  private static String icmpv6(MemorySegment bytes, int at) {
    int type = ControlMessage.type(bytes, at);
    int code = ControlMessage.code(bytes, at);
    return switch (type) {
      case Icmpv6.UNREACHABLE -> "Destination unreachable, code " + code;
      case Icmpv6.PACKET_TOO_BIG -> "Packet too big";
      case Icmpv6.TIME_EXCEEDED -> "Time exceeded: " + exceeded(code);
      case Icmpv6.PARAMETER_PROBLEM -> "Parameter problem, code " + code;
      case Icmpv6.ECHO_REQUEST -> "Echo request" + echo(bytes, at);
      case Icmpv6.ECHO_REPLY -> "Echo reply" + echo(bytes, at);
      case ROUTER_SOLICITATION -> "Router solicitation";
      case ROUTER_ADVERTISEMENT -> "Router advertisement";
      case Icmpv6.NEIGHBOR_SOLICITATION -> "Neighbor solicitation" + target(bytes, at, " for ");
      case Icmpv6.NEIGHBOR_ADVERTISEMENT -> "Neighbor advertisement" + target(bytes, at, " of ");
      case Icmpv6.REDIRECT -> "Redirect";
      case LISTENER_REPORT_V2 -> "Multicast listener report";
      default -> "Type " + type + ", code " + code;
    };
  }

  /**
   * The target address of neighbor discovery messages (RFC 4861, 4.3 and 4.4), behind the eight bytes of the header.
   */
  private static String target(MemorySegment bytes, int at, String before) {
    int address = at + ControlMessage.HEADER_LENGTH;
    return address + 16 <= bytes.byteSize()
        ? before + AddressText.formatIpv6(bytes.get(LONG, address), bytes.get(LONG, address + 8))
        : "";
  }

  private static String igmp(int type) {
    return switch (type) {
      case 0x11 -> "Membership query";
      case 0x12 -> "Membership report, version 1";
      case 0x16 -> "Membership report, version 2";
      case 0x17 -> "Leave group";
      case 0x22 -> "Membership report, version 3";
      default -> "Type 0x" + Integer.toHexString(type);
    };
  }
}
