package org.ringscope.packet.detail;

import java.util.Map;
import java.util.stream.Stream;
import org.ringscope.packet.Ipv4;

/**
 * The options of an IPv4 header (RFC 791, 3.1; router alert: RFC 2113): a type alone for 0 and 1, else type, length and
 * data.
 *
 * <pre>
 *  0                   1
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7
 * +-+---+---------+---------------+----
 * |C|Cls| Number  |    Length     | …
 * +-+---+---------+---------------+----
 * </pre>
 */
final class Ipv4Options {
  private static final ValueNames CLASSES = ValueNames.of("""
      0 Control
      1 Reserved for future use
      2 Debugging and measurement
      3 Reserved for future use""");
  private static final Part TYPE = FieldType.number("ip.opt.type", "Type", 8).at(0).with(
      FieldType.flag("ip.opt.type.copy", "Copied Flag").at(0),
      FieldType.number("ip.opt.type.class", "Option Class", 2).named(CLASSES).at(1),
      FieldType.number("ip.opt.type.number", "Option Number", 5).at(3));
  private static final Part POINTER = FieldType.number("ip.opt.ptr", "Pointer", 8).at(16);
  private static final Part ROUTE = FieldType.ipv4("ip.rec_rt", "Route Data").at(0);

  private static final OptionList LIST = new OptionList(
      TYPE, FieldType.number("ip.opt.len", "Length", 8).at(8), 0,
      Map.of(
          0, OptionKind.end("ip.options.eol", "End of Option List"),
          1, OptionKind.single("ip.options.nop", "No Operation"),
          7, OptionKind.of("ip.options.record_route", "Record Route", POINTER).repeating(4, ROUTE),
          68, OptionKind.of("ip.options.timestamp", "Internet Timestamp", POINTER,
              FieldType.number("ip.opt.overflow", "Overflow", 4).at(24),
              FieldType.number("ip.opt.flag", "Flag", 4).at(28)),
          130, OptionKind.of("ip.options.security", "Security"),
          131, OptionKind.of("ip.options.route", "Loose Source and Record Route", POINTER).repeating(4, ROUTE),
          136, OptionKind.of("ip.options.sid", "Stream Identifier",
              FieldType.number("ip.opt.sid", "Stream ID", 16).at(16)),
          137, OptionKind.of("ip.options.source_route", "Strict Source and Record Route", POINTER)
              .repeating(4, ROUTE),
          148, OptionKind.of("ip.options.routeralert", "Router Alert",
              FieldType.number("ip.opt.ra", "Value", 16).at(16))),
      OptionKind.of("ip.option", "Unknown Option"), FieldType.bytes("ip.opt.data", "Data"));

  private Ipv4Options() {}

  static Stream<FieldType> types() {
    return LIST.types();
  }

  static void report(Header header, int headerLength) {
    LIST.report(header, Ipv4.HEADER_LENGTH, headerLength);
  }
}
