package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Builds a packet from the outside in; {@link #build} then fills in lengths, checksums and what announces each next
 * header.
 *
 * <pre>{@code
 * byte[] frame = new PacketBuilder()
 *     .ethernet(0x020000000001L, 0x020000000002L)
 *     .vlan(5)
 *     .ipv4("10.0.0.1", "10.0.0.2").timeToLive(64)
 *     .tcp(1234, 443).flags(Tcp.SYN).options(2, 4, 5, 0xb4)
 *     .payload(data)
 *     .build();
 * }</pre>
 *
 * A setter acts on the header added last and throws {@link IllegalStateException} if that has no such field. Numbers
 * out of a field's range are an {@link IllegalArgumentException}.
 */
public final class PacketBuilder {
  private static final int MAX_HEADERS = 64;

  private final PacketLayout layout = new PacketLayout(MAX_HEADERS);

  /** Ethernet II; both addresses 48 bits. */
  public PacketBuilder ethernet(long destination, long source) {
    int at = layout.add(Layer.ETHERNET, Ethernet.HEADER_LENGTH);
    Wire.setU48(layout.bytes(), at, destination);
    Wire.setU48(layout.bytes(), at + 6, source);
    return this;
  }

  /** An 802.1Q tag. */
  public PacketBuilder vlan(int identifier) {
    return tag(EtherType.VLAN, identifier);
  }

  /** An 802.1ad service tag. */
  public PacketBuilder serviceVlan(int identifier) {
    return tag(EtherType.SERVICE_VLAN, identifier);
  }

  private PacketBuilder tag(int etherType, int identifier) {
    range("VLAN identifier", identifier, 0xfff);
    int at = layout.add(Layer.VLAN, Vlan.LENGTH, etherType);
    Wire.setU16(layout.bytes(), at, identifier);
    return this;
  }

  /** One label; the last of a stack gets the bottom bit. */
  public PacketBuilder mpls(int label) {
    range("label", label, 0xfffff);
    int at = layout.add(Layer.MPLS, Mpls.LENGTH);
    Wire.setU24(layout.bytes(), at, label << 4);
    Wire.setU8(layout.bytes(), at + 3, 64);
    return this;
  }

  /** The header of captures on "any". */
  public PacketBuilder linuxCooked() {
    int at = layout.add(Layer.LINUX_COOKED, LinuxCooked.HEADER_LENGTH);
    Wire.setU16(layout.bytes(), at + 2, 1);
    Wire.setU16(layout.bytes(), at + 4, 6);
    return this;
  }

  /** An ARP message for IPv4 over Ethernet. */
  public PacketBuilder arp(int operation, long senderMac, String senderIpv4, long targetMac, String targetIpv4) {
    int at = layout.add(Layer.ARP, 28);
    MemorySegment bytes = layout.bytes();
    Wire.setU16(bytes, at, 1);
    Wire.setU16(bytes, at + 2, EtherType.IPV4);
    Wire.setU16(bytes, at + 4, 0x0604);
    Wire.setU16(bytes, at + 6, operation);
    Wire.setU48(bytes, at + 8, senderMac);
    Wire.setU32(bytes, at + 14, AddressText.parseIpv4(senderIpv4));
    Wire.setU48(bytes, at + 18, targetMac);
    Wire.setU32(bytes, at + 24, AddressText.parseIpv4(targetIpv4));
    return this;
  }

  /** IPv4 with time to live 64 and no options. */
  public PacketBuilder ipv4(String source, String destination) {
    int at = layout.add(Layer.IPV4, Ipv4.HEADER_LENGTH);
    MemorySegment bytes = layout.bytes();
    Wire.setU8(bytes, at, 0x45);
    Wire.setU8(bytes, at + 8, 64);
    Wire.setU32(bytes, at + Ipv4.SOURCE, AddressText.parseIpv4(source));
    Wire.setU32(bytes, at + Ipv4.DESTINATION, AddressText.parseIpv4(destination));
    return this;
  }

  /** IPv6 with hop limit 64. */
  public PacketBuilder ipv6(String source, String destination) {
    int at = layout.add(Layer.IPV6, Ipv6.HEADER_LENGTH);
    Wire.setU8(layout.bytes(), at, 0x60);
    Wire.setU8(layout.bytes(), at + 7, 64);
    setIpv6(at + Ipv6.SOURCE, source);
    setIpv6(at + Ipv6.DESTINATION, destination);
    return this;
  }

  private void setIpv6(int at, String address) {
    long[] halves = AddressText.parseIpv6(address);
    Wire.setU64(layout.bytes(), at, halves[0]);
    Wire.setU64(layout.bytes(), at + 8, halves[1]);
  }

  /** Hop-by-hop options, padded to a multiple of eight bytes with PadN. */
  public PacketBuilder hopByHop(int... options) {
    return extension(Layer.IPV6_HOP_BY_HOP, options);
  }

  /** Destination options, padded to a multiple of eight bytes with PadN. */
  public PacketBuilder destinationOptions(int... options) {
    return extension(Layer.IPV6_DESTINATION, options);
  }

  private PacketBuilder extension(Layer layer, int[] options) {
    int length = 2 + options.length + 7 & ~7;
    int padding = length - 2 - options.length;
    int at = layout.add(layer, length);
    Wire.setU8(layout.bytes(), at + 1, length / 8 - 1);
    layout.put(at + 2, options);
    if (padding > 1) {
      Wire.setU8(layout.bytes(), at + 2 + options.length, 1);
      Wire.setU8(layout.bytes(), at + 3 + options.length, padding - 2);
    }
    return this;
  }

  /** An IPv6 fragment header; the offset is in bytes, a multiple of 8. */
  public PacketBuilder ipv6Fragment(int offset, boolean more, int identification) {
    fragmentOffset(offset);
    int at = layout.add(Layer.IPV6_FRAGMENT, Ipv6Fragment.HEADER_LENGTH);
    Wire.setU16(layout.bytes(), at + 2, offset | (more ? 1 : 0));
    Wire.setU32(layout.bytes(), at + 4, identification);
    return this;
  }

  /** TCP with the ACK flag, window 65,535, sequence and acknowledgment number 0. */
  public PacketBuilder tcp(int sourcePort, int destinationPort) {
    int at = ports(Layer.TCP, Tcp.HEADER_LENGTH, sourcePort, destinationPort);
    Wire.setU8(layout.bytes(), at + 12, 0x50);
    Wire.setU8(layout.bytes(), at + 13, Tcp.ACK);
    Wire.setU16(layout.bytes(), at + 14, 0xffff);
    return this;
  }

  public PacketBuilder udp(int sourcePort, int destinationPort) {
    ports(Layer.UDP, Udp.HEADER_LENGTH, sourcePort, destinationPort);
    return this;
  }

  public PacketBuilder sctp(int sourcePort, int destinationPort, long verificationTag) {
    int at = ports(Layer.SCTP, Sctp.HEADER_LENGTH, sourcePort, destinationPort);
    Wire.setU32(layout.bytes(), at + 4, verificationTag);
    return this;
  }

  private int ports(Layer layer, int length, int sourcePort, int destinationPort) {
    range("source port", sourcePort, 0xffff);
    range("destination port", destinationPort, 0xffff);
    int at = layout.add(layer, length);
    Wire.setU16(layout.bytes(), at, sourcePort);
    Wire.setU16(layout.bytes(), at + 2, destinationPort);
    return at;
  }

  /**
   * An ICMP header; {@code rest} are its last four bytes: identifier and sequence number of an echo, the MTU of "too
   * big", …
   */
  public PacketBuilder icmp(int type, int code, int rest) {
    return control(Layer.ICMP, type, code, rest);
  }

  /** An ICMPv6 header, as {@link #icmp}. */
  public PacketBuilder icmpv6(int type, int code, int rest) {
    return control(Layer.ICMPV6, type, code, rest);
  }

  private PacketBuilder control(Layer layer, int type, int code, int rest) {
    int at = layout.add(layer, ControlMessage.HEADER_LENGTH);
    Wire.setU8(layout.bytes(), at, type);
    Wire.setU8(layout.bytes(), at + 1, code);
    Wire.setU32(layout.bytes(), at + 4, rest);
    return this;
  }

  /** Behind {@link #udp} to port 4789; an {@link #ethernet} header comes next. */
  public PacketBuilder vxlan(int networkIdentifier) {
    range("network identifier", networkIdentifier, 0xffffff);
    int at = layout.add(Layer.VXLAN, Vxlan.HEADER_LENGTH);
    Wire.setU8(layout.bytes(), at, 0x08);
    Wire.setU24(layout.bytes(), at + 4, networkIdentifier);
    return this;
  }

  /** Behind {@link #udp} to port 6081, without options. */
  public PacketBuilder geneve(int networkIdentifier) {
    range("network identifier", networkIdentifier, 0xffffff);
    int at = layout.add(Layer.GENEVE, Geneve.HEADER_LENGTH);
    Wire.setU24(layout.bytes(), at + 4, networkIdentifier);
    return this;
  }

  /** GRE without optional parts. */
  public PacketBuilder gre() {
    layout.add(Layer.GRE, Gre.HEADER_LENGTH);
    return this;
  }

  /** Bytes behind the last header. May be called again to add more. */
  public PacketBuilder payload(byte... bytes) {
    layout.append(bytes);
    return this;
  }

  /** IPv4's time to live or IPv6's hop limit. */
  public PacketBuilder timeToLive(int hops) {
    range("time to live", hops, 0xff);
    Wire.setU8(layout.bytes(), layout.last(Layer.IPV4, Layer.IPV6) + (layout.lastIs(Layer.IPV4) ? 8 : 7), hops);
    return this;
  }

  public PacketBuilder identification(int identification) {
    range("identification", identification, 0xffff);
    Wire.setU16(layout.bytes(), layout.last(Layer.IPV4) + 4, identification);
    return this;
  }

  /** Makes an IPv4 fragment; the offset is in bytes, a multiple of 8. */
  public PacketBuilder fragment(int offset, boolean more) {
    fragmentOffset(offset);
    Wire.setU16(layout.bytes(), layout.last(Layer.IPV4) + 6, offset >>> 3 | (more ? 0x2000 : 0));
    return this;
  }

  /** TCP's sequence number, 32 bits. */
  public PacketBuilder sequenceNumber(long number) {
    Wire.setU32(layout.bytes(), layout.last(Layer.TCP) + 4, number);
    return this;
  }

  /** TCP's acknowledgment number, 32 bits. */
  public PacketBuilder acknowledgmentNumber(long number) {
    Wire.setU32(layout.bytes(), layout.last(Layer.TCP) + 8, number);
    return this;
  }

  /** {@link Tcp#FIN} … bits; replaces the ACK flag set by {@link #tcp}. */
  public PacketBuilder flags(int flags) {
    range("flags", flags, 0xff);
    Wire.setU8(layout.bytes(), layout.last(Layer.TCP) + 13, flags);
    return this;
  }

  public PacketBuilder window(int window) {
    range("window", window, 0xffff);
    Wire.setU16(layout.bytes(), layout.last(Layer.TCP) + 14, window);
    return this;
  }

  /** IPv4 or TCP options, up to 40 bytes, padded to a multiple of four with zeros. */
  public PacketBuilder options(int... options) {
    int at = layout.last(Layer.IPV4, Layer.TCP);
    int length = options.length + 3 & ~3;
    range("length of options", length, 40);
    layout.put(layout.extendLast(length), options);
    boolean ipv4 = layout.lastIs(Layer.IPV4);
    int place = ipv4 ? at : at + 12;
    int words = (20 + length) / 4;
    Wire.setU8(layout.bytes(), place, ipv4 ? 0x40 | words : words << 4);
    return this;
  }

  /** Leaves the checksum of the UDP header added last at 0, "none". */
  public PacketBuilder noChecksum() {
    layout.last(Layer.UDP);
    layout.leaveChecksum();
    return this;
  }

  /** The packet; the builder may go on afterwards. */
  public byte[] build() {
    PacketCompletion.complete(layout);
    return Arrays.copyOf(layout.array(), layout.length());
  }

  private static void fragmentOffset(int offset) {
    if ((offset & 7) != 0 || offset < 0 || offset > 0xfff8) {
      throw new IllegalArgumentException("fragment offset " + offset + " is not a multiple of 8 from 0 to 65528");
    }
  }

  private static void range(String what, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(what + " " + value + " is not in 0-" + max);
    }
  }
}
