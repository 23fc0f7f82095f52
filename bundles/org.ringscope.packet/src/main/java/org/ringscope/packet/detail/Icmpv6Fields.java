package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.ControlMessage;
import org.ringscope.packet.Icmpv6;
import org.ringscope.packet.IpProtocol;

/**
 * ICMPv6 (RFC 4443; neighbour discovery: RFC 4861; MLD: RFC 2710); the picture stands at {@link ControlMessage}.
 */
final class Icmpv6Fields implements HeaderFields {
  static final HeaderFields FIELDS = new Icmpv6Fields();

  private static final int ROUTER_SOLICITATION = 133;
  private static final int ROUTER_ADVERTISEMENT = 134;
  private static final ValueNames TYPES = ValueNames.of("""
      1 Destination Unreachable
      2 Packet Too Big
      3 Time Exceeded
      4 Parameter Problem
      128 Echo Request
      129 Echo Reply
      130 Multicast Listener Query
      131 Multicast Listener Report
      132 Multicast Listener Done
      133 Router Solicitation
      134 Router Advertisement
      135 Neighbor Solicitation
      136 Neighbor Advertisement
      137 Redirect
      143 Multicast Listener Report v2""");
  private static final FieldType ICMPV6 = FieldType.protocol("icmpv6", "Internet Control Message Protocol v6");
  private static final Part TYPE = FieldType.number("icmpv6.type", "Type", 8).named(TYPES).at(0);
  private static final Part CODE = FieldType.number("icmpv6.code", "Code", 8).at(8);
  private static final Part CHECKSUM = FieldType.hex("icmpv6.checksum", "Checksum", 16).at(16);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("icmpv6.checksum.status");
  private static final List<Part> ECHO = List.of(
      FieldType.hex("icmpv6.echo.identifier", "Identifier", 16).at(32),
      FieldType.number("icmpv6.echo.sequence_number", "Sequence Number", 16).at(48));
  private static final Part MTU = FieldType.number("icmpv6.mtu", "MTU", 32).at(32);
  private static final Part POINTER = FieldType.number("icmpv6.pointer", "Pointer", 32).at(32);
  private static final List<Part> LISTENER = List.of(
      FieldType.number("icmpv6.mld.maximum_response_delay", "Maximum Response Delay", 16).at(32),
      FieldType.ipv6("icmpv6.mld.multicast_address", "Multicast Address").at(64));
  private static final List<Part> ADVERTISED_ROUTER = List.of(
      FieldType.number("icmpv6.nd.ra.cur_hop_limit", "Cur Hop Limit", 8).at(32),
      FieldType.hex("icmpv6.nd.ra.flag", "Flags", 8).at(40).with(
          FieldType.flag("icmpv6.nd.ra.flag.m", "Managed address configuration").at(40),
          FieldType.flag("icmpv6.nd.ra.flag.o", "Other configuration").at(41),
          FieldType.flag("icmpv6.nd.ra.flag.h", "Home Agent").at(42),
          FieldType.number("icmpv6.nd.ra.flag.prf", "Default Router Preference", 2).at(43),
          FieldType.flag("icmpv6.nd.ra.flag.p", "Proxy").at(45)),
      FieldType.number("icmpv6.nd.ra.router_lifetime", "Router Lifetime", 16).at(48),
      FieldType.number("icmpv6.nd.ra.reachable_time", "Reachable Time", 32).at(64),
      FieldType.number("icmpv6.nd.ra.retrans_timer", "Retrans Timer", 32).at(96));
  private static final Part SOLICITED = FieldType.ipv6("icmpv6.nd.ns.target_address", "Target Address").at(64);
  private static final List<Part> ADVERTISED_NEIGHBOR = List.of(
      FieldType.hex("icmpv6.nd.na.flag", "Flags", 32).at(32).with(
          FieldType.flag("icmpv6.nd.na.flag.r", "Router flag").at(32),
          FieldType.flag("icmpv6.nd.na.flag.s", "Solicited flag").at(33),
          FieldType.flag("icmpv6.nd.na.flag.o", "Override flag").at(34)),
      FieldType.ipv6("icmpv6.nd.na.target_address", "Target Address").at(64));
  private static final List<Part> REDIRECTED = List.of(
      FieldType.ipv6("icmpv6.nd.rd.target_address", "Target Address").at(64),
      FieldType.ipv6("icmpv6.rd.na.destination_address", "Destination Address").at(192));

  @Override
  public FieldType protocol(Header header) {
    return ICMPV6;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(ICMPV6, CHECKSUM_STATUS), Part.types(List.of(TYPE, CODE, CHECKSUM, MTU, POINTER, SOLICITED)),
        Stream.of(ECHO, LISTENER, ADVERTISED_ROUTER, ADVERTISED_NEIGHBOR, REDIRECTED).flatMap(Part::types),
        NeighborOptions.types()).flatMap(types -> types).toList();
  }

  /** Where the fixed part of a message ends; neighbour discovery has options behind it. */
  private static int fixedLength(Header header) {
    return switch (header.u8(0)) {
      case 130, 131, 132, Icmpv6.NEIGHBOR_SOLICITATION, Icmpv6.NEIGHBOR_ADVERTISEMENT -> 24;
      case ROUTER_ADVERTISEMENT -> 16;
      case Icmpv6.REDIRECT -> 40;
      default -> ControlMessage.HEADER_LENGTH;
    };
  }

  private static boolean hasOptions(Header header) {
    return header.u8(0) >= ROUTER_SOLICITATION && header.u8(0) <= Icmpv6.REDIRECT;
  }

  @Override
  public int length(Header header) {
    // The option that quotes the redirected packet is followed by that packet as a header of its own.
    boolean open = hasOptions(header) && header.u8(0) != Icmpv6.REDIRECT;
    return open ? Math.max(fixedLength(header), header.onWire()) : fixedLength(header);
  }

  @Override
  public void report(Header header) {
    header.report(List.of(TYPE, CODE));
    ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS, ChecksumState.hindrance(header),
        () -> ChecksumState.transportSum(header, IpProtocol.ICMPV6, header.onWire()));
    header.report(switch (header.u8(0)) {
      case Icmpv6.PACKET_TOO_BIG -> List.of(MTU);
      case Icmpv6.PARAMETER_PROBLEM -> List.of(POINTER);
      case Icmpv6.ECHO_REQUEST, Icmpv6.ECHO_REPLY -> ECHO;
      case 130, 131, 132 -> LISTENER;
      case ROUTER_ADVERTISEMENT -> ADVERTISED_ROUTER;
      case Icmpv6.NEIGHBOR_SOLICITATION -> List.of(SOLICITED);
      case Icmpv6.NEIGHBOR_ADVERTISEMENT -> ADVERTISED_NEIGHBOR;
      case Icmpv6.REDIRECT -> REDIRECTED;
      default -> List.of();
    });
    if (hasOptions(header)) {
      NeighborOptions.report(header, fixedLength(header));
    }
  }

  @Override
  public String summary(Header header) {
    return TYPES.of(header.number(TYPE));
  }
}
