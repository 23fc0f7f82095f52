package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * The IPv6 routing header (RFC 8200, 4.4; type 0: RFC 2460; type 2: RFC 6275; segment routing: RFC 8754).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |  Next Header  | Length/8 - 1  | Routing Type  | Segments Left |
 * +---------------+---------------+---------------+---------------+
 * | type 4: Last Entry |  Flags   |              Tag              |
 * +--------------------+----------+-------------------------------+
 * |                  Addresses, 16 bytes each                     |
 * +---------------------------------------------------------------+
 * </pre>
 */
final class RoutingFields implements HeaderFields {
  static final HeaderFields FIELDS = new RoutingFields();

  private static final int ADDRESSES = 8;
  private static final int ADDRESS_LENGTH = 16;
  private static final int SEGMENT_ROUTING = 4;
  private static final ValueNames TYPES = ValueNames.of("""
      0 Source Route
      2 Mobile IPv6
      3 RPL Source Route
      4 Segment Routing""");
  private static final FieldType ROUTING = FieldType.protocol("ipv6.routing", "Routing Header for IPv6");
  private static final List<Part> AHEAD = ExtensionFields.ahead("ipv6.routing");
  private static final Part TYPE = FieldType.number("ipv6.routing.type", "Routing Type", 8).named(TYPES).at(16);
  private static final Part LEFT = FieldType.number("ipv6.routing.segleft", "Segments Left", 8).at(24);
  private static final List<Part> SEGMENTS = List.of(
      FieldType.number("ipv6.routing.srh.last_entry", "Last Entry", 8).at(32),
      FieldType.hex("ipv6.routing.srh.flags", "Flags", 8).at(40),
      FieldType.bytes("ipv6.routing.srh.tag", "Tag").at(48, 16));
  private static final FieldType SEGMENT = FieldType.ipv6("ipv6.routing.srh.addr", "Segment List");
  private static final FieldType RESERVED = FieldType.bytes("ipv6.routing.src.reserved", "Reserved");
  private static final FieldType ADDRESS = FieldType.ipv6("ipv6.routing.src.addr", "Address");
  private static final FieldType MOBILE_RESERVED = FieldType.bytes("ipv6.routing.mipv6.reserved", "Reserved");
  private static final FieldType HOME = FieldType.ipv6("ipv6.routing.mipv6.home_address", "Home Address");
  private static final FieldType DATA = FieldType.bytes("ipv6.routing.unknown_data", "Type-Specific Data");

  @Override
  public FieldType protocol(Header header) {
    return ROUTING;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(ROUTING, SEGMENT, RESERVED, ADDRESS, MOBILE_RESERVED, HOME, DATA), Part.types(AHEAD),
        Part.types(List.of(TYPE, LEFT)), Part.types(SEGMENTS)).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return ExtensionFields.lengthOf(header);
  }

  @Override
  public void report(Header header) {
    header.report(AHEAD);
    header.report(List.of(TYPE, LEFT));
    switch (header.u8(2)) {
      case 0 -> addresses(header, RESERVED, ADDRESS, Integer.MAX_VALUE);
      case 2 -> addresses(header, MOBILE_RESERVED, HOME, 1);
      case SEGMENT_ROUTING -> {
        header.report(SEGMENTS);
        addresses(header, SEGMENT, header.u8(4) + 1);
      }
      default -> header.bytes(DATA, 4, length(header) - 4);
    }
  }

  private void addresses(Header header, FieldType reserved, FieldType address, int most) {
    header.report(reserved.at(32, 32));
    addresses(header, address, most);
  }

  private void addresses(Header header, FieldType address, int most) {
    int count = Math.min(most, (length(header) - ADDRESSES) / ADDRESS_LENGTH);
    for (int i = 0; i < count; i++) {
      header.report(List.of(address.at(0)), ADDRESSES + i * ADDRESS_LENGTH);
    }
  }

  @Override
  public String summary(Header header) {
    return TYPES.of(header.number(TYPE)) + ", " + header.text(LEFT) + " segments left";
  }
}
