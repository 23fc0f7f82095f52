package org.ringscope.packet.detail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hop-by-hop and destination options of IPv6 (RFC 8200, 4.2, 4.3, 4.6).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---+-+---------+---------------+
 * |  Next Header  | Length/8 - 1  |Act|C|  Rest   | Opt Data Len  | …
 * +---------------+---------------+---+-+---------+---------------+
 * </pre>
 */
final class ExtensionFields implements HeaderFields {
  static final HeaderFields HOP_BY_HOP = new ExtensionFields("ipv6.hopopts", "IPv6 Hop-by-Hop Options");
  static final HeaderFields DESTINATION = new ExtensionFields("ipv6.dstopts", "Destination Options for IPv6");

  private static final int OPTIONS = 2;
  private static final ValueNames ACTIONS = ValueNames.of("""
      0 Skip and continue
      1 Discard
      2 Discard and send ICMP
      3 Discard and send ICMP if unicast""");
  private static final OptionList LIST = new OptionList(
      FieldType.hex("ipv6.opt.type", "Option Type", 8).at(0).with(
          FieldType.number("ipv6.opt.type.action", "Action", 2).named(ACTIONS).at(0),
          FieldType.flag("ipv6.opt.type.change", "May Change").at(2),
          FieldType.hex("ipv6.opt.type.rest", "Low-Order Bits", 5).at(3)),
      FieldType.number("ipv6.opt.length", "Opt Data Len", 8).at(8), OPTIONS,
      Map.of(
          0x00, OptionKind.single("ipv6.opt", "Pad1"),
          0x01, OptionKind.of("ipv6.opt", "PadN"),
          0x04, OptionKind.of("ipv6.opt", "Tunnel Encapsulation Limit",
              FieldType.number("ipv6.opt.tel", "Tunnel Encap Limit", 8).at(16)),
          0x05, OptionKind.of("ipv6.opt", "Router Alert",
              FieldType.number("ipv6.opt.router_alert", "Value", 16).at(16)),
          0xc2, OptionKind.of("ipv6.opt", "Jumbo Payload",
              FieldType.number("ipv6.opt.jumbo", "Jumbo Payload Length", 32).at(16)),
          0xc9, OptionKind.of("ipv6.opt", "Home Address",
              FieldType.ipv6("ipv6.opt.mipv6.home_address", "Home Address").at(16))),
      OptionKind.of("ipv6.opt", "Unknown Option"), FieldType.bytes("ipv6.opt.unknown", "Option Data"));

  private final FieldType protocol;
  private final List<Part> fixed;

  private ExtensionFields(String filterName, String name) {
    protocol = FieldType.protocol(filterName, name);
    fixed = ahead(filterName);
  }

  /** What all extension headers but the fragment header begin with. */
  static List<Part> ahead(String filterName) {
    FieldType length = FieldType.number(filterName + ".len", "Hdr Ext Len", 8)
        .shownAs(units -> units + " (" + (units + 1) * 8 + " bytes)");
    return List.of(
        FieldType.number(filterName + ".nxt", "Next Header", 8).named(NumberNames.IP_PROTOCOLS).at(0),
        length.at(8));
  }

  static int lengthOf(Header header) {
    return header.has(0, 2) ? (header.u8(1) + 1) * 8 : 8;
  }

  @Override
  public FieldType protocol(Header header) {
    return protocol;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(Stream.of(protocol), Part.types(fixed), LIST.types()).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return lengthOf(header);
  }

  @Override
  public void report(Header header) {
    header.report(fixed);
    LIST.report(header, OPTIONS, lengthOf(header));
  }

  @Override
  public String summary(Header header) {
    return "";
  }
}
