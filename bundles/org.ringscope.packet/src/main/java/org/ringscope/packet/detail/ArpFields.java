package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Arp;
import org.ringscope.packet.EtherType;

/**
 * The address resolution protocol (RFC 826; reverse: RFC 903); the picture stands at {@link Arp}. Addresses other than
 * those of Ethernet and IPv4 are bytes.
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
  private static final Address SENDER_HARDWARE = new Address(
      FieldType.mac("arp.src.hw_mac", "Sender Hardware Address"),
      FieldType.bytes("arp.src.hw", "Sender Hardware Address"));
  private static final Address SENDER_PROTOCOL = new Address(
      FieldType.ipv4("arp.src.proto_ipv4", "Sender Protocol Address"),
      FieldType.bytes("arp.src.proto", "Sender Protocol Address"));
  private static final Address TARGET_HARDWARE = new Address(
      FieldType.mac("arp.dst.hw_mac", "Target Hardware Address"),
      FieldType.bytes("arp.dst.hw", "Target Hardware Address"));
  private static final Address TARGET_PROTOCOL = new Address(
      FieldType.ipv4("arp.dst.proto_ipv4", "Target Protocol Address"),
      FieldType.bytes("arp.dst.proto", "Target Protocol Address"));

  /** The field of an address of a known kind, and of any other. */
  private record Address(FieldType known, FieldType other) {
    void report(Header header, boolean isKnown, int at, int length) {
      if (isKnown) {
        header.report(known.at(at * 8));
      } else {
        header.bytes(other, at, length);
      }
    }
  }

  private static boolean isEthernet(Header header) {
    return header.u16(0) == 1 && header.u8(4) == 6;
  }

  private static boolean isIpv4(Header header) {
    return header.u16(2) == EtherType.IPV4 && header.u8(5) == 4;
  }

  @Override
  public FieldType protocol(Header header) {
    return ARP;
  }

  @Override
  public List<FieldType> types() {
    Stream<Address> addresses = Stream.of(SENDER_HARDWARE, SENDER_PROTOCOL, TARGET_HARDWARE, TARGET_PROTOCOL);
    return Stream.of(
        Stream.of(ARP), Part.types(FIXED),
        addresses.flatMap(address -> Stream.of(address.known(), address.other()))).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return Arp.HEADER_LENGTH + 2 * (header.u8(4) + header.u8(5));
  }

  @Override
  public void report(Header header) {
    int hardware = header.u8(4);
    int protocol = header.u8(5);
    int sender = Arp.HEADER_LENGTH;
    int target = sender + hardware + protocol;
    header.report(FIXED);
    SENDER_HARDWARE.report(header, isEthernet(header), sender, hardware);
    SENDER_PROTOCOL.report(header, isIpv4(header), sender + hardware, protocol);
    TARGET_HARDWARE.report(header, isEthernet(header), target, hardware);
    TARGET_PROTOCOL.report(header, isIpv4(header), target + hardware, protocol);
  }

  @Override
  public String summary(Header header) {
    String operation = OPERATIONS.of(header.number(OPERATION));
    if (!isIpv4(header)) {
      return operation;
    }
    int sender = Arp.HEADER_LENGTH + header.u8(4);
    int target = sender + 4 + header.u8(4);
    return operation + ", " + header.text(SENDER_PROTOCOL.known().at(sender * 8))
        + " → " + header.text(TARGET_PROTOCOL.known().at(target * 8));
  }
}
