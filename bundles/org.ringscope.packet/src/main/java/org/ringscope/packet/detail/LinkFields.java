package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.LinuxCooked;
import org.ringscope.packet.LinuxCooked2;
import org.ringscope.packet.Mpls;

/** Headers of fixed shape between the wire and the network layer. */
final class LinkFields {
  private static final ValueNames PACKET_TYPES = ValueNames.of("""
      0 Unicast to us
      1 Broadcast
      2 Multicast
      3 Unicast to another host
      4 Sent by us""");

  private static final Part COOKED_TYPE = FieldType.number("sll.pkttype", "Packet Type", 16).named(PACKET_TYPES).at(0);
  private static final Part COOKED2_TYPE = FieldType.number("sll.pkttype", "Packet Type", 8).named(PACKET_TYPES).at(80);

  /** tcpdump.org/linktypes, LINKTYPE_LINUX_SLL; the picture stands at {@link LinuxCooked}. */
  static final HeaderFields COOKED = new FixedFields(
      FieldType.protocol("sll", "Linux Cooked Capture v1"), LinuxCooked.HEADER_LENGTH,
      List.of(
          COOKED_TYPE,
          FieldType.number("sll.hatype", "ARPHRD_ Type", 16).named(NumberNames.HARDWARE_TYPES).at(16),
          FieldType.number("sll.halen", "Link-Layer Address Length", 16).at(32),
          FieldType.mac("sll.src.eth", "Link-Layer Address").at(48),
          FieldType.bytes("sll.unused", "Unused").at(96, 16),
          FieldType.hex("sll.etype", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(112)),
      header -> header.text(COOKED_TYPE));

  /** tcpdump.org/linktypes, LINKTYPE_LINUX_SLL2; the picture stands at {@link LinuxCooked2}. */
  static final HeaderFields COOKED2 = new FixedFields(
      FieldType.protocol("sll", "Linux Cooked Capture v2"), LinuxCooked2.HEADER_LENGTH,
      List.of(
          FieldType.hex("sll.etype", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(0),
          FieldType.number("sll.ifindex", "Interface Index", 32).at(32),
          FieldType.number("sll.hatype", "ARPHRD_ Type", 16).named(NumberNames.HARDWARE_TYPES).at(64),
          COOKED2_TYPE,
          FieldType.number("sll.halen", "Link-Layer Address Length", 8).at(88),
          FieldType.mac("sll.src.eth", "Link-Layer Address").at(96),
          FieldType.bytes("sll.unused", "Unused").at(144, 16)),
      header -> header.text(COOKED2_TYPE));

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
      List.of(FieldType.number("pwethcw.sequence_number", "Sequence Number", 16).at(16)),
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
