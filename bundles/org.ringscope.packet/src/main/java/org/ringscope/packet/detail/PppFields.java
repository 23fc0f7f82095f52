package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * The point-to-point protocol's framing (RFC 1661, 2; RFC 1662, 3.1): address and control may be left out, and a
 * protocol number below 256 may be one odd byte.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * | Address 0xff  | Control 0x03  |           Protocol            |
 * +---------------+---------------+-------------------------------+
 * </pre>
 */
final class PppFields implements HeaderFields {
  static final HeaderFields FIELDS = new PppFields();

  private static final ValueNames PROTOCOLS = ValueNames.of("""
      0x0021 IPv4
      0x0031 Bridging PDU
      0x003d Multilink
      0x0057 IPv6
      0x00fd Compressed datagram
      0x0281 MPLS unicast
      0x0283 MPLS multicast
      0x8021 IP Control Protocol
      0x8057 IPv6 Control Protocol
      0x80fd Compression Control Protocol
      0xc021 Link Control Protocol
      0xc023 Password Authentication Protocol
      0xc025 Link Quality Report
      0xc223 Challenge Handshake Authentication Protocol""");
  private static final FieldType PPP = FieldType.protocol("ppp", "Point-to-Point Protocol");
  private static final Part ADDRESS = FieldType.hex("ppp.address", "Address", 8).at(0);
  private static final Part CONTROL = FieldType.hex("ppp.control", "Control", 8).at(8);
  private static final FieldType PROTOCOL = FieldType.hex("ppp.protocol", "Protocol", 16).named(PROTOCOLS);

  private static boolean isFramed(Header header) {
    return header.u16(0) == 0xff03;
  }

  private static Part protocolPart(Header header) {
    int at = isFramed(header) ? 2 : 0;
    return PROTOCOL.at(at * 8, (header.u8(at) & 1) != 0 ? 8 : 16);
  }

  @Override
  public FieldType protocol(Header header) {
    return PPP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(PPP, ADDRESS.type(), CONTROL.type(), PROTOCOL).toList();
  }

  @Override
  public int length(Header header) {
    Part protocol = protocolPart(header);
    return (protocol.bit() + protocol.bits()) / 8;
  }

  @Override
  public void report(Header header) {
    if (isFramed(header)) {
      header.report(List.of(ADDRESS, CONTROL));
    }
    header.report(protocolPart(header));
  }

  @Override
  public String summary(Header header) {
    return header.text(protocolPart(header));
  }
}
