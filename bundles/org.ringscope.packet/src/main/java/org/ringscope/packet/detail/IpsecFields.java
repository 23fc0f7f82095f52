package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.AuthenticationHeader;
import org.ringscope.packet.Esp;

/** What of IPsec can be read without keys. */
final class IpsecFields {
  private static final Part ESP_INDEX =
      FieldType.hex("esp.spi", "Security Parameters Index (SPI)", 32).at(0);

  /** RFC 4303, 2; the picture stands at {@link Esp}. */
  static final HeaderFields ESP = new FixedFields(
      FieldType.protocol("esp", "Encapsulating Security Payload"), Esp.HEADER_LENGTH,
      List.of(ESP_INDEX, FieldType.number("esp.sequence", "Sequence Number", 32).at(32)),
      header -> "SPI " + header.text(ESP_INDEX));

  /** RFC 4302, 2; the picture stands at {@link AuthenticationHeader}. */
  static final HeaderFields AH = new Authentication();

  private IpsecFields() {}

  private static final class Authentication implements HeaderFields {
    private static final FieldType PROTOCOL = FieldType.protocol("ah", "Authentication Header");
    private static final Part INDEX = FieldType.hex("ah.spi", "Security Parameters Index (SPI)", 32).at(32);
    private static final List<Part> FIXED = List.of(
        FieldType.number("ah.next_header", "Next Header", 8).named(NumberNames.IP_PROTOCOLS).at(0),
        FieldType.number("ah.length", "Payload Len", 8)
            .shownAs(words -> words + " (" + (words + 2) * 4 + " bytes)").at(8),
        FieldType.bytes("ah.reserved", "RESERVED").at(16, 16),
        INDEX,
        FieldType.number("ah.sequence", "Sequence Number Field", 32).at(64));
    private static final FieldType CHECK_VALUE = FieldType.bytes("ah.icv", "Integrity Check Value-ICV");

    @Override
    public FieldType protocol(Header header) {
      return PROTOCOL;
    }

    @Override
    public List<FieldType> types() {
      return Stream.concat(Stream.of(PROTOCOL, CHECK_VALUE), Part.types(FIXED)).toList();
    }

    @Override
    public int length(Header header) {
      return header.has(0, 2) ? (header.u8(1) + 2) * 4 : AuthenticationHeader.HEADER_LENGTH;
    }

    @Override
    public void report(Header header) {
      header.report(FIXED);
      int fixed = AuthenticationHeader.HEADER_LENGTH;
      header.bytes(CHECK_VALUE, fixed, length(header) - fixed);
    }

    @Override
    public String summary(Header header) {
      return "SPI " + header.text(INDEX);
    }
  }
}
