package org.ringscope.packet.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Gre;

/** GRE (RFC 2784, 2890; source routes: RFC 1701; version 1: RFC 2637); the picture stands at {@link Gre}. */
final class GreFields implements HeaderFields {
  static final HeaderFields FIELDS = new GreFields();

  private static final FieldType GRE = FieldType.protocol("gre", "Generic Routing Encapsulation");
  private static final FieldType FLAGS = FieldType.hex("gre.flags_and_version", "Flags and Version", 16);
  private static final Part ACKNOWLEDGED = FieldType.flag("gre.flags.ack", "Acknowledgment Present").at(8);
  private static final List<Part> FLAG_PARTS = List.of(
      FieldType.flag("gre.flags.checksum", "Checksum Present").at(0),
      FieldType.flag("gre.flags.routing", "Routing Present").at(1),
      FieldType.flag("gre.flags.key", "Key Present").at(2),
      FieldType.flag("gre.flags.sequence_number", "Sequence Number Present").at(3),
      FieldType.flag("gre.flags.strict_source_route", "Strict Source Route").at(4),
      FieldType.number("gre.flags.recursion_control", "Recursion Control", 3).at(5),
      FieldType.number("gre.flags.reserved", "Reserved", 4).at(9),
      FieldType.number("gre.flags.version", "Ver", 3).at(13));
  private static final Part PROTOCOL =
      FieldType.hex("gre.proto", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(16);
  private static final Part CHECKSUM = FieldType.hex("gre.checksum", "Checksum", 16).at(32);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("gre.checksum.status");
  private static final Part OFFSET = FieldType.number("gre.offset", "Offset", 16).at(48);
  private static final FieldType KEY = FieldType.hex("gre.key", "Key", 32);
  private static final FieldType PAYLOAD_LENGTH = FieldType.number("gre.key.payload_length", "Payload Length", 16);
  private static final FieldType CALL = FieldType.number("gre.key.call_id", "Call ID", 16);
  private static final FieldType SEQUENCE = FieldType.number("gre.sequence_number", "Sequence Number", 32);
  private static final FieldType ACKNOWLEDGMENT =
      FieldType.number("gre.ack_number", "Acknowledgment Number", 32);
  private static final FieldType ROUTING = FieldType.bytes("gre.routing", "Routing");

  @Override
  public FieldType protocol(Header header) {
    return GRE;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(
        Stream.of(GRE, FLAGS, CHECKSUM_STATUS, KEY, PAYLOAD_LENGTH, CALL, SEQUENCE, ACKNOWLEDGMENT, ROUTING),
        Stream.concat(Part.types(FLAG_PARTS), Part.types(List.of(ACKNOWLEDGED, PROTOCOL, CHECKSUM, OFFSET)))).toList();
  }

  @Override
  public int length(Header header) {
    return header.has(0, Gre.HEADER_LENGTH)
        ? Gre.length(header.walk().segment(), header.walk().address(header.start())) : Gre.HEADER_LENGTH;
  }

  @Override
  public void report(Header header) {
    int flags = header.u16(0);
    boolean enhanced = (flags & 7) == 1;
    List<Part> flagParts = new ArrayList<>(FLAG_PARTS);
    if (enhanced) {
      flagParts.add(6, ACKNOWLEDGED);
    }
    header.report(List.of(new Part(FLAGS, 0, FLAGS.bits(), flagParts), PROTOCOL));
    int at = Gre.HEADER_LENGTH;
    if ((flags & 0xc000) != 0) {
      ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS,
          (flags & 0x8000) == 0 ? ChecksumState.NONE : ChecksumState.hindrance(header),
          () -> ChecksumState.sum(header, header.onWire()));
      header.report(OFFSET);
      at += 4;
    }
    if ((flags & 0x2000) != 0) {
      header.report(enhanced ? List.of(PAYLOAD_LENGTH.at(0), CALL.at(16)) : List.of(KEY.at(0)), at);
      at += 4;
    }
    if ((flags & 0x1000) != 0) {
      header.report(List.of(SEQUENCE.at(0)), at);
      at += 4;
    }
    if (enhanced && (flags & 0x80) != 0) {
      header.report(List.of(ACKNOWLEDGMENT.at(0)), at);
      at += 4;
    }
    header.bytes(ROUTING, at, header.found() - at);
  }

  @Override
  public String summary(Header header) {
    return header.text(PROTOCOL);
  }
}
