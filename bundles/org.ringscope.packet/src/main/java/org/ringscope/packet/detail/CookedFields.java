package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.LinuxCooked;
import org.ringscope.packet.LinuxCooked2;

/**
 * The headers of captures on Linux's "any" device (tcpdump.org/linktypes, LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2);
 * the pictures stand at {@link LinuxCooked} and {@link LinuxCooked2}. Of the eight bytes for the sender's address as
 * many count as the address length says.
 */
final class CookedFields implements HeaderFields {
  private static final int ADDRESS_BYTES = 8;
  private static final int MAC_BYTES = 6;
  private static final ValueNames PACKET_TYPES = ValueNames.of("""
      0 Unicast to us
      1 Broadcast
      2 Multicast
      3 Unicast to another host
      4 Sent by us""");
  private static final FieldType ADDRESS = FieldType.mac("sll.src.eth", "Link-Layer Address");
  private static final FieldType OTHER_ADDRESS = FieldType.bytes("sll.src.other", "Link-Layer Address");
  private static final FieldType UNUSED = FieldType.bytes("sll.unused", "Unused");

  static final HeaderFields VERSION_1 = new CookedFields(
      "Linux Cooked Capture v1", LinuxCooked.HEADER_LENGTH, List.of(packetType(0, 16), hardwareType(16)),
      addressLength(32, 16), 6, List.of(protocolType(112)));
  static final HeaderFields VERSION_2 = new CookedFields(
      "Linux Cooked Capture v2", LinuxCooked2.HEADER_LENGTH,
      List.of(
          protocolType(0), FieldType.number("sll.ifindex", "Interface Index", 32).at(32), hardwareType(64),
          packetType(80, 8)),
      addressLength(88, 8), 12, List.of());

  private final FieldType protocol;
  private final int bytes;
  private final List<Part> ahead;
  private final Part addressLength;
  private final int addressAt;
  private final List<Part> behind;

  private CookedFields(
      String name, int bytes, List<Part> ahead, Part addressLength, int addressAt, List<Part> behind) {
    protocol = FieldType.protocol("sll", name);
    this.bytes = bytes;
    this.ahead = ahead;
    this.addressLength = addressLength;
    this.addressAt = addressAt;
    this.behind = behind;
  }

  private static Part packetType(int bit, int bits) {
    return FieldType.number("sll.pkttype", "Packet Type", bits).named(PACKET_TYPES).at(bit);
  }

  private static Part hardwareType(int bit) {
    return FieldType.number("sll.hatype", "ARPHRD_ Type", 16).named(NumberNames.HARDWARE_TYPES).at(bit);
  }

  private static Part addressLength(int bit, int bits) {
    return FieldType.number("sll.halen", "Link-Layer Address Length", bits).at(bit);
  }

  private static Part protocolType(int bit) {
    return FieldType.hex("sll.etype", "Protocol Type", 16).named(NumberNames.ETHER_TYPES).at(bit);
  }

  @Override
  public FieldType protocol(Header header) {
    return protocol;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(protocol, ADDRESS, OTHER_ADDRESS, UNUSED), Part.types(ahead), Part.types(List.of(addressLength)),
        Part.types(behind)).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return bytes;
  }

  @Override
  public void report(Header header) {
    header.report(ahead);
    header.report(addressLength);
    int length = (int) Math.min(ADDRESS_BYTES, header.number(addressLength));
    if (length == MAC_BYTES) {
      header.report(ADDRESS.at(addressAt * 8));
    } else {
      header.bytes(OTHER_ADDRESS, addressAt, length);
    }
    header.bytes(UNUSED, addressAt + length, ADDRESS_BYTES - length);
    header.report(behind);
  }

  @Override
  public String summary(Header header) {
    return ahead.stream().filter(part -> part.type().filterName().equals("sll.pkttype")).findFirst()
        .map(header::text).orElse("");
  }
}
