package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.EtherType;
import org.ringscope.packet.Vlan;

/**
 * The tags of IEEE 802.1Q (9.6), customer tags and the service tags that 802.1ad added; the picture stands at
 * {@link Vlan}. A tag's header here begins behind the EtherType that announces it.
 */
final class VlanFields implements HeaderFields {
  static final HeaderFields FIELDS = new VlanFields();

  private static final FieldType CUSTOMER = FieldType.protocol("vlan", "802.1Q Virtual LAN");
  private static final FieldType SERVICE = FieldType.protocol("ieee8021ad", "IEEE 802.1ad");
  private static final ValueNames PRIORITIES = ValueNames.of("""
      0 Best Effort (default)
      1 Background
      2 Excellent Effort
      3 Critical Applications
      4 Video
      5 Voice
      6 Internetwork Control
      7 Network Control""");
  private static final Part IDENTIFIER = FieldType.number("vlan.id", "VLAN Identifier", 12).at(4);
  private static final Part SERVICE_IDENTIFIER = FieldType.number("ieee8021ad.id", "VLAN Identifier", 12).at(4);
  private static final List<Part> CUSTOMER_PARTS = List.of(
      priority("vlan.priority"), dropEligible("vlan.dei"), IDENTIFIER);
  private static final List<Part> SERVICE_PARTS = List.of(
      priority("ieee8021ad.priority"), dropEligible("ieee8021ad.dei"), SERVICE_IDENTIFIER);
  private static final Part TYPE = FieldType.hex("vlan.etype", "Type", 16).named(NumberNames.ETHER_TYPES).at(16);
  /** Wireshark files this one under the standard for tags that stack still higher. */
  private static final Part SERVICE_TYPE =
      FieldType.hex("ieee8021ah.etype", "Type", 16).named(NumberNames.ETHER_TYPES).at(16);
  private static final Part LENGTH = FieldType.number("vlan.len", "Length", 16).at(16);

  private static Part priority(String filterName) {
    return FieldType.number(filterName, "Priority Code Point", 3).named(PRIORITIES).at(0);
  }

  private static Part dropEligible(String filterName) {
    return FieldType.flag(filterName, "Drop Eligible Indicator")
        .shownAs(bit -> bit != 0 ? "Eligible" : "Ineligible").at(3);
  }

  private static boolean isService(Header header) {
    return header.walk().etherType() == EtherType.SERVICE_VLAN;
  }

  @Override
  public FieldType protocol(Header header) {
    return isService(header) ? SERVICE : CUSTOMER;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(
        Stream.of(CUSTOMER, SERVICE),
        Stream.of(CUSTOMER_PARTS, SERVICE_PARTS, List.of(TYPE, SERVICE_TYPE, LENGTH)).flatMap(Part::types)).toList();
  }

  @Override
  public int length(Header header) {
    return Vlan.LENGTH;
  }

  @Override
  public void report(Header header) {
    header.report(isService(header) ? SERVICE_PARTS : CUSTOMER_PARTS);
    header.report(EthernetFields.isLength(header.u16(2)) ? LENGTH : isService(header) ? SERVICE_TYPE : TYPE);
  }

  @Override
  public String summary(Header header) {
    return "ID " + header.text(isService(header) ? SERVICE_IDENTIFIER : IDENTIFIER);
  }
}
