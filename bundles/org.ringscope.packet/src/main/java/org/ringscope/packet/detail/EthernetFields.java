package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Ethernet;

/**
 * Ethernet II and IEEE 802.3 (3.2); the picture stands at {@link Ethernet}. The last field of the header is a length up
 * to 1,500 (3.2.6); 0, which is none, is shown as a type.
 */
final class EthernetFields implements HeaderFields {
  static final HeaderFields FIELDS = new EthernetFields();

  private static final FieldType ETHERNET = FieldType.protocol("eth", "Ethernet II");
  private static final FieldType ETHERNET_LENGTH = FieldType.protocol("eth", "IEEE 802.3 Ethernet");
  private static final FieldType ADDRESS = FieldType.mac("eth.addr", "Source or Destination Address");
  private static final FieldType LOCAL = FieldType.flag("eth.lg", "LG bit")
      .shownAs(bit -> bit != 0 ? "Locally administered address" : "Globally unique address");
  private static final FieldType GROUP = FieldType.flag("eth.ig", "IG bit")
      .shownAs(bit -> bit != 0 ? "Group address" : "Individual address");

  private static final Part DESTINATION = FieldType.mac("eth.dst", "Destination").alsoAs(ADDRESS).at(0).with(
      local("eth.dst.lg").at(6),
      group("eth.dst.ig").at(7));
  private static final Part SOURCE = FieldType.mac("eth.src", "Source").alsoAs(ADDRESS).at(48).with(
      local("eth.src.lg").at(54),
      group("eth.src.ig").at(55));
  private static final Part TYPE = FieldType.hex("eth.type", "Type", 16).named(NumberNames.ETHER_TYPES).at(96);
  private static final Part LENGTH = FieldType.number("eth.len", "Length", 16).at(96);

  private static FieldType local(String filterName) {
    return FieldType.flag(filterName, LOCAL.name()).shownAs(LOCAL.text()).alsoAs(LOCAL);
  }

  private static FieldType group(String filterName) {
    return FieldType.flag(filterName, GROUP.name()).shownAs(GROUP.text()).alsoAs(GROUP);
  }

  @Override
  public FieldType protocol(Header header) {
    return carriesType(header) ? ETHERNET : ETHERNET_LENGTH;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(
        Stream.of(ETHERNET), Part.types(List.of(DESTINATION, SOURCE, TYPE, LENGTH))).toList();
  }

  @Override
  public int length(Header header) {
    return Ethernet.HEADER_LENGTH;
  }

  @Override
  public void report(Header header) {
    header.report(List.of(DESTINATION, SOURCE, carriesType(header) ? TYPE : LENGTH));
  }

  @Override
  public String summary(Header header) {
    return header.text(SOURCE) + " → " + header.text(DESTINATION);
  }

  /** Whether the 16 bits behind the addresses, or at a tag's end, are the length of an 802.3 frame. */
  static boolean isLength(int type) {
    return type > 0 && type <= 1500;
  }

  private static boolean carriesType(Header header) {
    return !isLength(header.u16(12));
  }
}
