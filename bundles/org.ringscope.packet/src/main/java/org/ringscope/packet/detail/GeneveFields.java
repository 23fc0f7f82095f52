package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Geneve;

/**
 * GENEVE and its options (RFC 8926, 3.4, 3.5); the fixed header's picture stands at {@link Geneve}.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-+-------------+-----+---------+
 * |         Option class          |C|    Type     |Resvd| Length/4|
 * +-------------------------------+-+-------------+-----+---------+
 * </pre>
 */
final class GeneveFields implements HeaderFields {
  static final HeaderFields FIELDS = new GeneveFields();

  private static final int OPTION_HEADER = 4;
  private static final FieldType GENEVE =
      FieldType.protocol("geneve", "Generic Network Virtualization Encapsulation");
  private static final Part NETWORK = FieldType.hex("geneve.vni", "Virtual Network Identifier (VNI)", 24).at(32);
  private static final List<Part> FIXED = List.of(
      FieldType.number("geneve.version", "Ver", 2).at(0),
      FieldType.number("geneve.option.length", "Opt Len", 6).inBytes(words -> words * 4).at(2),
      FieldType.hex("geneve.flags", "Flags", 8).at(8).with(
          FieldType.flag("geneve.flags.oam", "O (control packet)").at(8),
          FieldType.flag("geneve.flags.critical", "C (critical options present)").at(9)),
      FieldType.hex("geneve.proto_type", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(16),
      NETWORK,
      FieldType.hex("geneve.reserved", "Reserved", 8).at(56));
  private static final FieldType OPTIONS = FieldType.bytes("geneve.options", "Options");
  private static final FieldType OPTION = FieldType.bytes("geneve.option", "Option");
  private static final List<Part> OPTION_PARTS = List.of(
      FieldType.hex("geneve.option.class", "Option Class", 16).at(0),
      FieldType.hex("geneve.option.type", "Type", 8).at(16).with(
          FieldType.flag("geneve.option.type.critical", "Critical").at(16)),
      FieldType.number("geneve.option.length", "Length", 5).inBytes(words -> words * 4 + OPTION_HEADER).at(27));
  private static final FieldType DATA = FieldType.bytes("geneve.option.unknown.data", "Variable-Length Option Data");

  @Override
  public FieldType protocol(Header header) {
    return GENEVE;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(Stream.of(GENEVE, OPTIONS, OPTION, DATA), Part.types(FIXED), Part.types(OPTION_PARTS))
        .flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return Geneve.HEADER_LENGTH + (header.u8(0) & 0x3f) * 4;
  }

  @Override
  public void report(Header header) {
    header.report(FIXED);
    int length = length(header);
    if (!header.openBytes(OPTIONS, Geneve.HEADER_LENGTH, length - Geneve.HEADER_LENGTH)) {
      return;
    }
    int end = Math.min(length, header.length());
    int at = Geneve.HEADER_LENGTH;
    while (at < end) {
      int bytes = OPTION_HEADER + (header.u8(at + 3) & 0x1f) * 4;
      header.openBytes(OPTION, at, Math.min(bytes, end - at));
      header.report(OPTION_PARTS, at);
      header.bytes(DATA, at + OPTION_HEADER, Math.min(bytes, end - at) - OPTION_HEADER);
      header.sink().close();
      at += bytes;
    }
    header.sink().close();
  }

  @Override
  public String summary(Header header) {
    return "VNI " + header.text(NETWORK);
  }
}
