package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.LinkType;

/**
 * The address family in front of frames of a loopback device (tcpdump.org/linktypes, LINKTYPE_NULL and LINKTYPE_LOOP).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------------------------------------------------------+
 * |    Family; NULL: in the byte order of the capturing machine   |
 * +---------------------------------------------------------------+
 * </pre>
 */
final class LoopbackFields implements HeaderFields {
  static final HeaderFields FIELDS = new LoopbackFields();

  private static final ValueNames FAMILIES = ValueNames.of("""
      2 IPv4
      24 IPv6
      28 IPv6
      30 IPv6""");
  private static final FieldType LOOPBACK = FieldType.protocol("null", "Null/Loopback");
  private static final FieldType FAMILY = FieldType.number("null.family", "Family", 32).named(FAMILIES);
  private static final Part NETWORK_ORDER = FAMILY.at(0);
  private static final Part REVERSED =
      FAMILY.valued(wire -> Integer.toUnsignedLong(Integer.reverseBytes((int) wire))).at(0);
  private static final Part TYPE =
      FieldType.hex("null.type", "Type", 16).named(NumberNames.ETHER_TYPES).at(16);

  @Override
  public FieldType protocol(Header header) {
    return LOOPBACK;
  }

  @Override
  public List<FieldType> types() {
    return List.of(LOOPBACK, FAMILY, TYPE.type());
  }

  @Override
  public int length(Header header) {
    return 4;
  }

  @Override
  public void report(Header header) {
    header.report(present(header));
  }

  /** Families are small, so where the zero bytes stand tells the byte order; a large number is an EtherType. */
  private static Part present(Header header) {
    boolean little = header.u16(2) == 0;
    if (header.walk().linkType() == LinkType.LOOP) {
      return NETWORK_ORDER;
    }
    return little ? REVERSED : header.u16(2) < 0x600 ? NETWORK_ORDER : TYPE;
  }

  @Override
  public String summary(Header header) {
    return header.text(present(header));
  }
}
