package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * The subnetwork access protocol's header (IEEE 802, 9.2; RFC 1042): under organisation 0 the protocol is an EtherType.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-----------------------------------------------+---------------+
 * |                 Organization                  |   Protocol    |
 * +---------------+-------------------------------+---------------+
 * |               |
 * +---------------+
 * </pre>
 */
final class SnapFields implements HeaderFields {
  static final HeaderFields FIELDS = new SnapFields();

  private static final FieldType SNAP = FieldType.protocol("snap", "Subnetwork Access Protocol");
  private static final Part ORGANIZATION = FieldType.hex("llc.oui", "Organization Code", 24).at(0);
  private static final Part TYPE = FieldType.hex("llc.type", "Type", 16).named(NumberNames.ETHER_TYPES).at(24);
  private static final Part PROTOCOL = FieldType.hex("llc.pid", "Protocol ID", 16).at(24);

  private static Part protocolPart(Header header) {
    long organization = header.number(ORGANIZATION);
    return organization == 0 || organization == 0xf8 ? TYPE : PROTOCOL;
  }

  @Override
  public FieldType protocol(Header header) {
    return SNAP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(Stream.of(SNAP), Part.types(List.of(ORGANIZATION, TYPE, PROTOCOL))).toList();
  }

  @Override
  public int length(Header header) {
    return 5;
  }

  @Override
  public void report(Header header) {
    header.report(List.of(ORGANIZATION, protocolPart(header)));
  }

  @Override
  public String summary(Header header) {
    return header.text(protocolPart(header));
  }
}
