package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.Mpls;

/** Headers of fixed shape between the wire and the network layer. */
final class LinkFields {
  private static final Part LABEL = FieldType.number("mpls.label", "Label", 20).at(0);

  /** RFC 3032, 2.1 (traffic class: RFC 5462); the picture stands at {@link Mpls}. */
  static final HeaderFields MPLS = new FixedFields(
      FieldType.protocol("mpls", "MPLS Label Stack Entry"), Mpls.LENGTH,
      List.of(
          LABEL,
          FieldType.number("mpls.exp", "Traffic Class", 3).at(20),
          FieldType.flag("mpls.bottom", "Bottom of Stack").at(23),
          FieldType.number("mpls.ttl", "Time to Live", 8).at(24)),
      header -> "Label " + header.text(LABEL));

  /**
   * The Ethernet control word of pseudowires (RFC 4448, 4.6).
   *
   * <pre>
   *  0                   1                   2                   3
   *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   * +-------+-----------------------+-------------------------------+
   * |0 0 0 0|        Reserved       |        Sequence number        |
   * +-------+-----------------------+-------------------------------+
   * </pre>
   */
  static final HeaderFields PSEUDOWIRE = new FixedFields(
      FieldType.protocol("pwethcw", "PW Ethernet Control Word"), 4,
      List.of(FieldType.number("pweth.cw.sequence_number", "Sequence Number", 16).at(16)),
      header -> "");

  private static final Part SESSION = FieldType.hex("pppoe.session_id", "SESSION_ID", 16).at(16);

  /**
   * PPP over Ethernet (RFC 2516, 4).
   *
   * <pre>
   *  0                   1                   2                   3
   *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
   * +-------+-------+---------------+-------------------------------+
   * |Version| Type  |     Code      |          SESSION_ID           |
   * +-------+-------+---------------+-------------------------------+
   * |            Length             |
   * +-------------------------------+
   * </pre>
   */
  static final HeaderFields PPPOE = new FixedFields(
      FieldType.protocol("pppoes", "PPP-over-Ethernet Session"), 6,
      List.of(
          FieldType.number("pppoe.version", "VER", 4).at(0),
          FieldType.number("pppoe.type", "TYPE", 4).at(4),
          FieldType.hex("pppoe.code", "CODE", 8).at(8),
          SESSION,
          FieldType.number("pppoe.payload_length", "LENGTH", 16).at(32)),
      header -> "Session " + header.text(SESSION));

  private LinkFields() {}
}
