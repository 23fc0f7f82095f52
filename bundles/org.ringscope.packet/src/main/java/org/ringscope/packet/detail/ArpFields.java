package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Arp;

/**
 * The address resolution protocol (RFC 826; reverse: RFC 903); the picture stands at {@link Arp}. Only IPv4 over
 * Ethernet gives addresses a kind, others are bytes.
 */
final class ArpFields implements HeaderFields {
  static final HeaderFields FIELDS = new ArpFields();

  private static final ValueNames OPERATIONS = ValueNames.of("""
      1 request
      2 reply
      3 reverse request
      4 reverse reply
      8 inverse request
      9 inverse reply""");
  private static final FieldType ARP = FieldType.protocol("arp", "Address Resolution Protocol");
  private static final Part OPERATION =
      FieldType.number("arp.opcode", "Operation", 16).named(OPERATIONS).at(48);
  private static final List<Part> FIXED = List.of(
      FieldType.number("arp.hw.type", "Hardware Type", 16).named(NumberNames.HARDWARE_TYPES).at(0),
      FieldType.hex("arp.proto.type", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(16),
      FieldType.number("arp.hw.size", "Hardware Address Length", 8).at(32),
      FieldType.number("arp.proto.size", "Protocol Address Length", 8).at(40),
      OPERATION);
  private static final Part SENDER = FieldType.ipv4("arp.src.proto_ipv4", "Sender Protocol Address").at(112);
  private static final Part TARGET = FieldType.ipv4("arp.dst.proto_ipv4", "Target Protocol Address").at(192);
  private static final List<Part> IPV4_OVER_ETHERNET = List.of(
      FieldType.mac("arp.src.hw_mac", "Sender Hardware Address").at(64),
      SENDER,
      FieldType.mac("arp.dst.hw_mac", "Target Hardware Address").at(144),
      TARGET);
  private static final FieldType SENDER_HARDWARE = FieldType.bytes("arp.src.hw", "Sender Hardware Address");
  private static final FieldType SENDER_PROTOCOL = FieldType.bytes("arp.src.proto", "Sender Protocol Address");
  private static final FieldType TARGET_HARDWARE = FieldType.bytes("arp.dst.hw", "Target Hardware Address");
  private static final FieldType TARGET_PROTOCOL = FieldType.bytes("arp.dst.proto", "Target Protocol Address");

  private static boolean isIpv4OverEthernet(Header header) {
    return header.u16(0) == 1 && header.u16(2) == 0x0800 && header.u16(4) == 0x0604;
  }

  @Override
  public FieldType protocol(Header header) {
    return ARP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(ARP), Part.types(FIXED), Part.types(IPV4_OVER_ETHERNET),
        Stream.of(SENDER_HARDWARE, SENDER_PROTOCOL, TARGET_HARDWARE, TARGET_PROTOCOL)).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return Arp.HEADER_LENGTH + 2 * (header.u8(4) + header.u8(5));
  }

  @Override
  public void report(Header header) {
    header.report(FIXED);
    if (isIpv4OverEthernet(header)) {
      header.report(IPV4_OVER_ETHERNET);
      return;
    }
    int hardware = header.u8(4);
    int protocol = header.u8(5);
    header.bytes(SENDER_HARDWARE, Arp.HEADER_LENGTH, hardware);
    header.bytes(SENDER_PROTOCOL, Arp.HEADER_LENGTH + hardware, protocol);
    header.bytes(TARGET_HARDWARE, Arp.HEADER_LENGTH + hardware + protocol, hardware);
    header.bytes(TARGET_PROTOCOL, Arp.HEADER_LENGTH + 2 * hardware + protocol, protocol);
  }

  @Override
  public String summary(Header header) {
    String operation = OPERATIONS.of(header.number(OPERATION));
    return isIpv4OverEthernet(header) ? operation
        + ", " + header.text(SENDER) + " → " + header.text(TARGET) : operation;
  }
}
