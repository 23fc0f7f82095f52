package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * The options of neighbour discovery (RFC 4861, 4.6): lengths count units of eight bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |     Type      |   Length/8    |              …                |
 * +---------------+---------------+-------------------------------+
 * </pre>
 */
final class NeighborOptions {
  private static final int UNIT = 8;
  private static final int REDIRECTED = 4;
  private static final ValueNames TYPES = ValueNames.of("""
      1 Source Link-Layer Address
      2 Target Link-Layer Address
      3 Prefix Information
      4 Redirected Header
      5 MTU
      14 Nonce
      24 Route Information
      25 Recursive DNS Server
      31 DNS Search List""");
  private static final FieldType OPTION = FieldType.bytes("icmpv6.opt", "Option");
  private static final List<Part> AHEAD = List.of(
      FieldType.number("icmpv6.opt.type", "Type", 8).named(TYPES).at(0),
      FieldType.number("icmpv6.opt.length", "Length", 8)
          .shownAs(units -> units + " (" + units * UNIT + " bytes)").at(8));
  private static final FieldType ADDRESS = FieldType.bytes("icmpv6.opt.linkaddr", "Link-Layer Address");
  private static final Part SOURCE =
      FieldType.bytes("icmpv6.opt.src_linkaddr", "Link-Layer Address").alsoAs(ADDRESS).at(16, 48);
  private static final Part TARGET =
      FieldType.bytes("icmpv6.opt.target_linkaddr", "Link-Layer Address").alsoAs(ADDRESS).at(16, 48);
  private static final Part MTU = FieldType.number("icmpv6.opt.mtu", "MTU", 32).at(32);
  private static final List<Part> PREFIX = List.of(
      FieldType.number("icmpv6.opt.prefix.length", "Prefix Length", 8).at(16),
      FieldType.hex("icmpv6.opt.prefix.flag", "Flags", 8).at(24).with(
          FieldType.flag("icmpv6.opt.prefix.flag.l", "On-link flag").at(24),
          FieldType.flag("icmpv6.opt.prefix.flag.a", "Autonomous address-configuration flag").at(25)),
      FieldType.number("icmpv6.opt.prefix.valid_lifetime", "Valid Lifetime", 32).at(32),
      FieldType.number("icmpv6.opt.prefix.preferred_lifetime", "Preferred Lifetime", 32).at(64),
      FieldType.ipv6("icmpv6.opt.prefix", "Prefix").at(128));
  private static final FieldType DATA = FieldType.bytes("icmpv6.data", "Data");

  private NeighborOptions() {}

  static Stream<FieldType> types() {
    return Stream.of(
        Stream.of(OPTION, DATA), Part.types(AHEAD), Part.types(List.of(SOURCE, TARGET, MTU)),
        Part.types(PREFIX)).flatMap(types -> types);
  }

  static void report(Header header, int from) {
    int at = from;
    while (at < header.length()) {
      at = option(header, at);
    }
  }

  /** Reports one option and returns where the next one begins. */
  private static int option(Header header, int at) {
    int room = header.length() - at;
    int claimed = header.u8(at + 1) * UNIT;
    int length = claimed == 0 ? room : Math.min(claimed, room);
    header.openBytes(OPTION, at, length);
    header.sink().note(TYPES.of(header.u8(at)) + (claimed == length ? "" : ", its length doesn't fit"));
    header.report(AHEAD, at);
    switch (header.u8(at)) {
      case 1 -> header.report(List.of(SOURCE), at);
      case 2 -> header.report(List.of(TARGET), at);
      case 3 -> header.report(PREFIX, at);
      case REDIRECTED -> { }
      case 5 -> header.report(List.of(MTU), at);
      default -> header.bytes(DATA, at + 2, length - 2);
    }
    header.sink().close();
    return at + length;
  }
}
