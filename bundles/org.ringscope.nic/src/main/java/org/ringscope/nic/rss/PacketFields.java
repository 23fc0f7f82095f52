package org.ringscope.nic.rss;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.EtherType;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.LinkType;

/**
 * The fields of one packet that a card may hash or compare, read once and asked often. A field that the packet doesn't
 * have, or of which the capture holds nothing, is {@link #ABSENT}.
 *
 * <p>Reusable; not thread-safe. Bytes are only read while the packet's block is valid.
 */
public final class PacketFields {
  /** Not a value of any field. */
  public static final long ABSENT = -1;

  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final long LOW_HALF = 0xffff_ffffL;
  private static final int TAGGED_HEADER = 18;

  private final InnerFrame inner = new InnerFrame();
  private @Nullable MemorySegment bytes;
  private long frame;
  private int captured;
  private long headers;

  private int flowType;
  private long sourceHigh;
  private long sourceLow;
  private long destinationHigh;
  private long destinationLow;
  private long ports;
  private long destinationMac;
  private long sourceMac;
  private long etherType;
  private long vlanTag;
  private long vlanEtherType;

  /**
   * Reads a packet's outer headers.
   *
   * @param bytes memory that holds the frame
   * @param frame where the frame begins
   * @param captured bytes of the frame in memory
   * @param headers of the frame, as {@link Headers} packs them
   * @param linkType LINKTYPE_ value
   */
  public void read(MemorySegment bytes, long frame, int captured, long headers, int linkType) {
    this.bytes = bytes;
    this.frame = frame;
    this.captured = captured;
    this.headers = headers;
    readLink(bytes, linkType);
    readFlow(bytes);
  }

  /**
   * Replaces the fields by those of the inner headers, if the packet read last is a VXLAN, GRE or GENEVE packet with IP
   * inside.
   *
   * @return whether it is
   */
  public boolean enterTunnel(int original, int linkType) {
    MemorySegment outer = bytes;
    if (outer == null || !inner.find(outer, frame, captured, original, headers, linkType)) {
      return false;
    }
    read(outer, frame + inner.offset(), captured - inner.offset(), inner.headers(), inner.linkType());
    return true;
  }

  /** Takes the fields of a flow; what a flow doesn't tell is absent. */
  public void set(FlowKey flow) {
    bytes = null;
    captured = 0;
    headers = Headers.pack(flow.flowType(), 0, 0, Headers.NO_OFFSET, Headers.NO_OFFSET);
    clearLink();
    etherType = flow.ipVersion() == 4 ? EtherType.IPV4 : EtherType.IPV6;
    flowType = flow.flowType();
    sourceHigh = flow.sourceHigh();
    sourceLow = flow.sourceLow();
    destinationHigh = flow.destinationHigh();
    destinationLow = flow.destinationLow();
    boolean beyondAddresses = flow.hasPorts() || FlowType.hasSpi(flowType);
    ports = beyondAddresses ? (long) flow.sourcePort() << 16 | flow.destinationPort() : ABSENT;
  }

  private void clearLink() {
    destinationMac = ABSENT;
    sourceMac = ABSENT;
    etherType = ABSENT;
    vlanTag = ABSENT;
    vlanEtherType = ABSENT;
  }

  private void readLink(MemorySegment segment, int linkType) {
    clearLink();
    if (linkType != LinkType.ETHERNET || captured < Ethernet.HEADER_LENGTH) {
      return;
    }
    destinationMac = Ethernet.destination(segment, frame);
    sourceMac = Ethernet.source(segment, frame);
    int first = Ethernet.etherType(segment, frame);
    etherType = first;
    if (EtherType.isVlanTag(first) && captured >= TAGGED_HEADER) {
      vlanEtherType = first;
      vlanTag = u16(segment, Ethernet.HEADER_LENGTH);
      etherType = u16(segment, Ethernet.HEADER_LENGTH + 2);
    }
  }

  private void readFlow(MemorySegment segment) {
    flowType = Headers.flowType(headers);
    ports = ABSENT;
    if (flowType == FlowType.NONE) {
      return;
    }
    long ip = frame + Headers.networkOffset(headers);
    if (FlowType.isIpv4(flowType)) {
      sourceHigh = 0;
      sourceLow = Ipv4.source(segment, ip);
      destinationHigh = 0;
      destinationLow = Ipv4.destination(segment, ip);
    } else {
      sourceHigh = Ipv6.sourceHigh(segment, ip);
      sourceLow = Ipv6.sourceLow(segment, ip);
      destinationHigh = Ipv6.destinationHigh(segment, ip);
      destinationLow = Ipv6.destinationLow(segment, ip);
    }
    if (FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType)) {
      ports = u32(segment, FlowKey.portsOffset(segment, frame, headers));
    }
  }

  private int u16(MemorySegment segment, int offset) {
    return segment.get(SHORT, frame + offset) & 0xffff;
  }

  private long u32(MemorySegment segment, int offset) {
    return segment.get(INT, frame + offset) & LOW_HALF;
  }

  /** {@link FlowType} constant. */
  public int flowType() {
    return flowType;
  }

  public boolean isIpv4() {
    return FlowType.isIpv4(flowType);
  }

  public boolean isIpv6() {
    return flowType != FlowType.NONE && !isIpv4();
  }

  /** Upper half of an IPv6 address; 0 for IPv4. */
  public long sourceHigh() {
    return sourceHigh;
  }

  public long sourceLow() {
    return sourceLow;
  }

  /** Upper half of an IPv6 address; 0 for IPv4. */
  public long destinationHigh() {
    return destinationHigh;
  }

  public long destinationLow() {
    return destinationLow;
  }

  public long sourcePort() {
    return FlowType.hasPorts(flowType) ? ports >>> 16 : ABSENT;
  }

  public long destinationPort() {
    return FlowType.hasPorts(flowType) ? ports & 0xffff : ABSENT;
  }

  /** Of ESP or AH. */
  public long securityParametersIndex() {
    return FlowType.hasSpi(flowType) ? ports : ABSENT;
  }

  /** Both ports, or the index: 32 bits. */
  long ports() {
    return ports;
  }

  public long destinationMac() {
    return destinationMac;
  }

  public long sourceMac() {
    return sourceMac;
  }

  /** Behind an outer VLAN tag. */
  public long etherType() {
    return etherType;
  }

  /** Tag control information of the outer VLAN tag, 16 bits. */
  public long vlanTag() {
    return vlanTag;
  }

  public long vlanEtherType() {
    return vlanEtherType;
  }

  /** The flow type's protocol, or what the IP header itself says. */
  public long protocol() {
    int known = FlowType.protocol(flowType);
    if (known >= 0 || bytes == null || flowType == FlowType.NONE) {
      return known;
    }
    long ip = frame + Headers.networkOffset(headers);
    return isIpv4() ? Ipv4.protocol(bytes, ip) : Ipv6.nextHeader(bytes, ip);
  }

  /** IPv4 type of service or IPv6 traffic class. */
  public long trafficClass() {
    if (bytes == null || flowType == FlowType.NONE) {
      return ABSENT;
    }
    long ip = frame + Headers.networkOffset(headers);
    return isIpv4() ? Ipv4.trafficClass(bytes, ip) : Ipv6.trafficClass(bytes, ip);
  }

  /** First four bytes behind the IP header. */
  public long layer4Data() {
    int transport = Headers.transportOffset(headers);
    if (bytes == null) {
      return ports;
    }
    return transport != Headers.NO_OFFSET && captured >= transport + 4 ? u32(bytes, transport) : ABSENT;
  }

  /**
   * A 16-bit word of the payload behind the TCP, UDP or SCTP header.
   *
   * @param offset bytes from the payload's begin
   */
  public long payloadWord(int offset) {
    if (bytes == null || !FlowType.hasPorts(flowType)) {
      return ABSENT;
    }
    int transport = Headers.transportOffset(headers);
    int at = transport + transportHeaderLength(bytes, transport) + offset;
    return captured >= at + 2 ? u16(bytes, at) : ABSENT;
  }

  private int transportHeaderLength(MemorySegment segment, int transport) {
    return switch (flowType) {
      case FlowType.TCP4, FlowType.TCP6 -> u16(segment, transport + 12) >>> 12 << 2;
      case FlowType.UDP4, FlowType.UDP6 -> 8;
      default -> 12;
    };
  }
}
