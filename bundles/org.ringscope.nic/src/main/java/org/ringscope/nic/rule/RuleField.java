package org.ringscope.nic.rule;

/** A header field, other than the IP addresses, that a rule may ask for. All are unsigned, in host order. */
public enum RuleField {
  SOURCE_MAC(48),
  /** Also with the types that are not {@code ETHER} ({@code FLOW_MAC_EXT}). */
  DESTINATION_MAC(48),
  ETHER_TYPE(16),
  /** Tag control information of the outer VLAN tag: 3 bits priority, 1 bit DEI, 12 bits VLAN id (IEEE 802.1Q). */
  VLAN_TAG(16),
  /** Tag protocol identifier of the outer VLAN tag, as 0x8100. */
  VLAN_ETHER_TYPE(16),
  /** Eight bytes whose meaning the driver decides; {@code data[0]} of struct ethtool_flow_ext is the upper half. */
  USER_DATA(64),
  /** IPv4 type of service or IPv6 traffic class. */
  TRAFFIC_CLASS(8),
  /** IPv4 protocol or IPv6 next header. */
  PROTOCOL(8),
  SOURCE_PORT(16),
  DESTINATION_PORT(16),
  /** Security parameters index of AH and ESP. */
  SECURITY_PARAMETERS_INDEX(32),
  /** First four bytes behind the IP header, of an {@code IP4} or {@code IP6} rule. */
  LAYER4_DATA(32);

  private final int bits;

  RuleField(int bits) {
    this.bits = bits;
  }

  public int bits() {
    return bits;
  }

  /** Mask in which every bit of the field counts. */
  public long wholeMask() {
    return -1L >>> Long.SIZE - bits;
  }

  /** What asks for the one value. */
  public FieldMatch exactly(long value) {
    return new FieldMatch(value, wholeMask());
  }
}
