package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Ipv6Fragment;

/** The IPv6 header and the fragment header (RFC 8200, 3, 4.5). */
final class Ipv6Fields {
  private static final FieldType ADDRESS = FieldType.ipv6("ipv6.addr", "Source or Destination Address");
  private static final Part SOURCE = FieldType.ipv6("ipv6.src", "Source Address").alsoAs(ADDRESS).at(64);
  private static final Part DESTINATION = FieldType.ipv6("ipv6.dst", "Destination Address").alsoAs(ADDRESS).at(192);

  /** RFC 8200, 3; the picture stands at {@link Ipv6}. */
  static final HeaderFields HEADER = new FixedFields(
      FieldType.protocol("ipv6", "Internet Protocol Version 6"), Ipv6.HEADER_LENGTH,
      List.of(
          FieldType.number("ipv6.version", "Version", 4).at(0),
          FieldType.hex("ipv6.tclass", "Traffic Class", 8).at(4).with(
              FieldType.number("ipv6.tclass.dscp", "Differentiated Services Codepoint", 6)
                  .named(Ipv4Fields.CODE_POINTS).at(4),
              FieldType.number("ipv6.tclass.ecn", "Explicit Congestion Notification", 2)
                  .named(Ipv4Fields.ECN).at(10)),
          FieldType.hex("ipv6.flow", "Flow Label", 20).at(12),
          FieldType.number("ipv6.plen", "Payload Length", 16).at(32),
          FieldType.number("ipv6.nxt", "Next Header", 8).named(NumberNames.IP_PROTOCOLS).at(48),
          FieldType.number("ipv6.hlim", "Hop Limit", 8).at(56),
          SOURCE,
          DESTINATION),
      header -> header.text(SOURCE) + " → " + header.text(DESTINATION));

  private static final Part OFFSET =
      FieldType.number("ipv6.fraghdr.offset", "Fragment Offset", 13).shownAs(Ipv6Fields::blocksText).at(16);
  private static final Part MORE = FieldType.flag("ipv6.fraghdr.more", "M Flag").at(31);

  /** RFC 8200, 4.5; the picture stands at {@link Ipv6Fragment}. */
  static final HeaderFields FRAGMENT = new FixedFields(
      FieldType.protocol("ipv6.fraghdr", "Fragment Header for IPv6"), Ipv6Fragment.HEADER_LENGTH,
      List.of(
          FieldType.number("ipv6.fraghdr.nxt", "Next Header", 8).named(NumberNames.IP_PROTOCOLS).at(0),
          FieldType.hex("ipv6.fraghdr.reserved_octet", "Reserved", 8).at(8),
          OFFSET,
          FieldType.number("ipv6.fraghdr.reserved_bits", "Res", 2).at(29),
          MORE,
          FieldType.hex("ipv6.fraghdr.ident", "Identification", 32).at(32)),
      header -> "Offset " + header.text(OFFSET) + (header.number(MORE) != 0 ? ", more follow" : ""));

  private Ipv6Fields() {}

  /** A fragment offset, which both versions of IP count in blocks of eight bytes. */
  static String blocksText(long blocks) {
    return blocks + " (" + blocks * 8 + " bytes)";
  }
}
