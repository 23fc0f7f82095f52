package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.Vxlan;

/** Tunnel headers of fixed shape. */
final class TunnelFields {
  private static final Part NETWORK = FieldType.number("vxlan.vni", "VXLAN Network Identifier (VNI)", 24).at(32);

  /** VXLAN (RFC 7348, 5; group policy: draft-smith-vxlan-group-policy); the picture stands at {@link Vxlan}. */
  static final HeaderFields VXLAN = new FixedFields(
      FieldType.protocol("vxlan", "Virtual eXtensible Local Area Network"), Vxlan.HEADER_LENGTH,
      List.of(
          FieldType.hex("vxlan.flags", "Flags", 16).at(0).with(
              FieldType.flag("vxlan.flag_g", "Group Policy Extension").at(0),
              FieldType.flag("vxlan.flag_i", "I Flag (valid VNI)").at(4),
              FieldType.flag("vxlan.flag_d", "Don't Learn").at(9),
              FieldType.flag("vxlan.flag_a", "Policy Applied").at(12)),
          FieldType.number("vxlan.gbp", "Group Policy ID", 16).at(16),
          NETWORK,
          FieldType.number("vxlan.reserved8", "Reserved", 8).at(56)),
      header -> "VNI " + header.text(NETWORK));

  /** VXLAN's generic protocol extension (draft-ietf-nvo3-vxlan-gpe, 3). */
  static final HeaderFields VXLAN_GENERIC = new FixedFields(
      FieldType.protocol("vxlan", "VXLAN Generic Protocol Extension"), Vxlan.HEADER_LENGTH,
      List.of(
          FieldType.hex("vxlan.flags", "Flags", 8).at(0).with(
              FieldType.number("vxlan.ver", "Version", 2).at(2),
              FieldType.flag("vxlan.i_bit", "Instance").at(4),
              FieldType.flag("vxlan.p_bit", "Next Protocol Bit").at(5),
              FieldType.flag("vxlan.o_bit", "OAM bit").at(7)),
          FieldType.number("vxlan.next_proto", "Next Protocol", 8).at(24),
          NETWORK,
          FieldType.number("vxlan.reserved8", "Reserved", 8).at(56)),
      header -> "VNI " + header.text(NETWORK));

  private static final Part TUNNEL_ENDPOINT = FieldType.hex("gtp.teid", "TEID", 32).at(32);

  /**
   * GTP-U (3GPP TS 29.281, 5.1). The last line is there if any of E, S, PN is set.
   *
   * <pre>
   *  0                   1                   2                   3
   *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   * +-----+-+-+-+-+-+---------------+-------------------------------+
   * | Ver |P|0|E|S|N| Message type  |            Length             |
   * +-----+-+-+-+-+-+---------------+-------------------------------+
   * |              Tunnel endpoint identifier (TEID)                |
   * +-------------------------------+---------------+---------------+
   * |        Sequence number        | N-PDU number  | Next extension|
   * +-------------------------------+---------------+---------------+
   * </pre>
   */
  static final HeaderFields GTP_U = new FixedFields(
      FieldType.protocol("gtp", "GPRS Tunneling Protocol"), 8,
      List.of(
          FieldType.hex("gtp.flags", "Flags", 8).at(0).with(
              FieldType.number("gtp.flags.version", "Version", 3).at(0),
              FieldType.number("gtp.flags.payload", "Protocol Type", 1).at(3),
              FieldType.flag("gtp.flags.e", "Extension Header").at(5),
              FieldType.flag("gtp.flags.s", "Sequence Number").at(6),
              FieldType.flag("gtp.flags.pn", "N-PDU Number").at(7)),
          FieldType.hex("gtp.message", "Message Type", 8).at(8),
          FieldType.number("gtp.length", "Length", 16).at(16),
          TUNNEL_ENDPOINT),
      header -> "TEID " + header.text(TUNNEL_ENDPOINT));

  private static final Part SPAN = FieldType.number("erspan.spanid", "Session ID", 10).at(22);

  /**
   * ERSPAN, what types II and III have in common (draft-foschiano-erspan, 4.2, 4.3).
   *
   * <pre>
   *  0                   1                   2                   3
   *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   * +-------+-----------------------+-----+---+-+-------------------+
   * |  Ver  |         VLAN          | COS |   |T|    Session ID     |
   * +-------+-----------------------+-----+---+-+-------------------+
   * </pre>
   */
  static final HeaderFields ERSPAN = new FixedFields(
      FieldType.protocol("erspan", "Encapsulated Remote Switch Packet ANalysis"), 4,
      List.of(
          FieldType.number("erspan.version", "Ver", 4).at(0),
          FieldType.number("erspan.vlan", "VLAN", 12).at(4),
          FieldType.number("erspan.cos", "COS", 3).at(16),
          FieldType.number("erspan.truncated", "Truncated", 1).at(21),
          SPAN),
      header -> "Session " + header.text(SPAN));

  private TunnelFields() {}
}
