package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Ipv4;

/** The IPv4 header (RFC 791, 3.1; RFC 2474, RFC 3168); the picture stands at {@link Ipv4}. */
final class Ipv4Fields implements HeaderFields {
  static final HeaderFields FIELDS = new Ipv4Fields();

  static final ValueNames ECN = ValueNames.of("""
      0 Not ECN-Capable Transport
      1 ECN-Capable Transport, ECT(1)
      2 ECN-Capable Transport, ECT(0)
      3 Congestion Experienced""");
  static final ValueNames CODE_POINTS = ValueNames.of("""
      0 Default
      8 CS1
      10 AF11
      12 AF12
      14 AF13
      16 CS2
      18 AF21
      20 AF22
      22 AF23
      24 CS3
      26 AF31
      28 AF32
      30 AF33
      32 CS4
      34 AF41
      36 AF42
      38 AF43
      40 CS5
      44 Voice Admit
      46 Expedited Forwarding
      48 CS6
      56 CS7""");

  private static final FieldType IP = FieldType.protocol("ip", "Internet Protocol Version 4");
  private static final FieldType ADDRESS = FieldType.ipv4("ip.addr", "Source or Destination Address");
  private static final List<Part> BEFORE_CHECKSUM = List.of(
      FieldType.number("ip.version", "Version", 4).at(0),
      FieldType.number("ip.hdr_len", "Internet Header Length", 4).inBytes(words -> words * 4).at(4),
      FieldType.hex("ip.dsfield", "Differentiated Services Field", 8).at(8).with(
          FieldType.number("ip.dsfield.dscp", "Differentiated Services Codepoint", 6).named(CODE_POINTS).at(8),
          FieldType.number("ip.dsfield.ecn", "Explicit Congestion Notification", 2).named(ECN).at(14)),
      FieldType.number("ip.len", "Total Length", 16).at(16),
      FieldType.hex("ip.id", "Identification", 16).at(32),
      FieldType.hex("ip.flags", "Flags", 3).at(48).with(
          FieldType.flag("ip.flags.rb", "Reserved").at(48),
          FieldType.flag("ip.flags.df", "Don't Fragment").at(49),
          FieldType.flag("ip.flags.mf", "More Fragments").at(50)),
      FieldType.number("ip.frag_offset", "Fragment Offset", 13).shownAs(Ipv6Fields::blocksText).at(51),
      FieldType.number("ip.ttl", "Time to Live", 8).at(64),
      FieldType.number("ip.proto", "Protocol", 8).named(NumberNames.IP_PROTOCOLS).at(72));
  private static final Part CHECKSUM = FieldType.hex("ip.checksum", "Header Checksum", 16).at(80);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("ip.checksum.status");
  private static final Part SOURCE = FieldType.ipv4("ip.src", "Source Address").alsoAs(ADDRESS).at(96);
  private static final Part DESTINATION = FieldType.ipv4("ip.dst", "Destination Address").alsoAs(ADDRESS).at(128);

  @Override
  public FieldType protocol(Header header) {
    return IP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(IP, CHECKSUM_STATUS), Part.types(BEFORE_CHECKSUM),
        Part.types(List.of(CHECKSUM, SOURCE, DESTINATION)), Ipv4Options.types()).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return Math.max(Ipv4.HEADER_LENGTH, (header.u8(0) & 0xf) * 4);
  }

  @Override
  public void report(Header header) {
    header.report(BEFORE_CHECKSUM);
    int length = length(header);
    String hindrance = header.has(0, length) ? "" : "unverified: packet cut";
    ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS, hindrance, () -> ChecksumState.sum(header, length));
    header.report(List.of(SOURCE, DESTINATION));
    Ipv4Options.report(header, length);
  }

  @Override
  public String summary(Header header) {
    return header.text(SOURCE) + " → " + header.text(DESTINATION);
  }
}
