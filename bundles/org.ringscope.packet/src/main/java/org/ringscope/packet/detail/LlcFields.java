package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * IEEE 802.2 logical link control: the control field has one byte in unnumbered frames, else two.
 *
 * <pre>
 *  0               1               2
 *  0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7
 * +-------------+-+-------------+-+---------------+
 * |    DSAP     |I|    SSAP     |C|    Control    | …
 * |             |G|             |R|               |
 * +-------------+-+-------------+-+---------------+
 * </pre>
 */
final class LlcFields implements HeaderFields {
  static final HeaderFields FIELDS = new LlcFields();

  private static final ValueNames ACCESS_POINTS = ValueNames.of("""
      0x00 NULL LSAP
      0x06 IP
      0x42 Spanning Tree BPDU
      0xaa SNAP
      0xe0 NetWare
      0xf0 NetBIOS
      0xfe ISO Network Layer
      0xff Global LSAP""");
  private static final FieldType LLC = FieldType.protocol("llc", "Logical-Link Control");
  private static final Part DESTINATION = FieldType.hex("llc.dsap", "DSAP", 8).named(ACCESS_POINTS).at(0).with(
      FieldType.number("llc.dsap.sap", "SAP", 7).at(0),
      FieldType.flag("llc.dsap.ig", "IG Bit").shownAs(bit -> bit != 0 ? "Group" : "Individual").at(7));
  private static final Part SOURCE = FieldType.hex("llc.ssap", "SSAP", 8).named(ACCESS_POINTS).at(8).with(
      FieldType.number("llc.ssap.sap", "SAP", 7).at(8),
      FieldType.flag("llc.ssap.cr", "CR Bit").shownAs(bit -> bit != 0 ? "Response" : "Command").at(15));
  private static final FieldType CONTROL = FieldType.hex("llc.control", "Control field", 16);
  private static final Part UNNUMBERED = CONTROL.at(16, 8);
  /** Sequence numbers are sent lowest byte first. */
  private static final Part NUMBERED =
      CONTROL.valued(wire -> (wire & 0xff) << 8 | wire >>> 8).at(16);

  private static boolean isUnnumbered(Header header) {
    return (header.u8(2) & 3) == 3;
  }

  @Override
  public FieldType protocol(Header header) {
    return LLC;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(Stream.of(LLC), Part.types(List.of(DESTINATION, SOURCE, NUMBERED))).toList();
  }

  @Override
  public int length(Header header) {
    return isUnnumbered(header) ? 3 : 4;
  }

  @Override
  public void report(Header header) {
    header.report(List.of(DESTINATION, SOURCE, isUnnumbered(header) ? UNNUMBERED : NUMBERED));
  }

  @Override
  public String summary(Header header) {
    return header.text(DESTINATION);
  }
}
