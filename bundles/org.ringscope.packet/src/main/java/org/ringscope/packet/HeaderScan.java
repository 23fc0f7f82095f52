package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Finds a frame's headers and verifies its checksums: the hot path in front of {@link Dissection}.
 *
 * <p>Sound frames of the commonest shape – Ethernet, VLAN tags, IPv4 or IPv6 without fragment, TCP or UDP that
 * carries no tunnel – are read here with
 * a few loads. Whatever is not of that shape goes to {@link Dissection}, which is the definition: both give the same
 * {@link Headers} for every frame.
 *
 * <p>Not thread-safe: one scan a worker.
 */
public final class HeaderScan {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt NATIVE_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong NATIVE_LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_HALF = 0xffff_ffffL;

  /** Not a value {@link Headers#pack} can return: flow type 15 does not exist. */
  private static final long NOT_PLAIN = -1;

  private static final int ETHERNET_HEADER = 14;
  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int TCP_HEADER = 20;
  private static final int UDP_HEADER = 8;
  private static final int TCP = 6;
  private static final int UDP = 17;

  private final Dissection dissection = new Dissection();

  /**
   * Scans one frame.
   *
   * @param bytes memory that holds the frame
   * @param at where the frame begins
   * @param captured bytes of the frame in memory
   * @param original length the frame had
   * @param linkType LINKTYPE_ value
   * @return packed {@link Headers}
   */
  public long scan(MemorySegment bytes, long at, int captured, int original, int linkType) {
    long headers = NOT_PLAIN;
    if (linkType == LinkType.ETHERNET && captured >= ETHERNET_HEADER && captured <= original) {
      headers = scanEthernet(bytes, at, captured, original);
    }
    return headers != NOT_PLAIN ? headers : dissection.dissect(bytes, at, captured, original, linkType);
  }

  private static long scanEthernet(MemorySegment bytes, long at, int captured, int original) {
    int etherType = bytes.get(SHORT, at + 12) & 0xffff;
    int network = ETHERNET_HEADER;
    int protocols = 0;
    while (EtherType.isVlanTag(etherType)) {
      if (network + 4 > captured) {
        return NOT_PLAIN;
      }
      etherType = bytes.get(SHORT, at + network + 2) & 0xffff;
      network += 4;
      protocols = Protocols.VLAN;
    }
    if (etherType == EtherType.IPV4) {
      return scanIpv4(bytes, at, network, captured, original, protocols);
    }
    return etherType == EtherType.IPV6
        ? scanIpv6(bytes, at, network, captured, original, protocols)
        : NOT_PLAIN;
  }

  private static long scanIpv4(
      MemorySegment bytes, long at, int network, int captured, int original, int protocols) {
    if (network + IPV4_HEADER > captured || bytes.get(ValueLayout.JAVA_BYTE, at + network) != 0x45) {
      return NOT_PLAIN;
    }
    long ip = at + network;
    int totalLength = bytes.get(SHORT, ip + 2) & 0xffff;
    boolean fragment = (bytes.get(SHORT, ip + 6) & 0x3fff) != 0;
    int length = totalLength - IPV4_HEADER;
    if (fragment || length < UDP_HEADER || totalLength > original - network) {
      return NOT_PLAIN;
    }
    long first = bytes.get(NATIVE_LONG, ip);
    long second = bytes.get(NATIVE_LONG, ip + 8);
    long addresses = (second >>> 32) + (bytes.get(NATIVE_INT, ip + 16) & LOW_HALF);
    long header = (first & LOW_HALF) + (first >>> 32) + (second & LOW_HALF) + addresses;
    int marks = Checksum.verifies(header) ? 0 : Marks.BAD_IP_CHECKSUM;
    int protocol = bytes.get(ValueLayout.JAVA_BYTE, ip + 9);
    return scanTransport(
        bytes, at, network, network + IPV4_HEADER, length, protocol, captured, original,
        protocols | Protocols.IPV4, marks, addresses);
  }

  private static long scanIpv6(
      MemorySegment bytes, long at, int network, int captured, int original, int protocols) {
    if (network + IPV6_HEADER > captured
        || (bytes.get(ValueLayout.JAVA_BYTE, at + network) & 0xf0) != 0x60) {
      return NOT_PLAIN;
    }
    long ip = at + network;
    int length = bytes.get(SHORT, ip + 4) & 0xffff;
    if (length < UDP_HEADER || length > original - network - IPV6_HEADER) {
      return NOT_PLAIN;
    }
    long addresses = 0;
    for (int i = 8; i < IPV6_HEADER; i += 8) {
      long word = bytes.get(NATIVE_LONG, ip + i);
      addresses += (word & LOW_HALF) + (word >>> 32);
    }
    int nextHeader = bytes.get(ValueLayout.JAVA_BYTE, ip + 6);
    return scanTransport(
        bytes, at, network, network + IPV6_HEADER, length, nextHeader, captured, original,
        protocols | Protocols.IPV6, 0, addresses);
  }

  /** @param addresses sum of both addresses, the part of the pseudo header that depends on the IP version */
  private static long scanTransport(
      MemorySegment bytes, long at, int network, int transport, int length, int protocol,
      int captured, int original, int protocols, int marks, long addresses) {
    boolean ipv4 = (protocols & Protocols.IPV4) != 0;
    long header = at + transport;
    int flowType;
    if (protocol == TCP) {
      if (length < TCP_HEADER || transport + TCP_HEADER > captured) {
        return NOT_PLAIN;
      }
      int dataOffset = (bytes.get(ValueLayout.JAVA_BYTE, header + 12) & 0xf0) >>> 2;
      if (dataOffset < TCP_HEADER || dataOffset > length) {
        return NOT_PLAIN;
      }
      protocols |= Protocols.TCP;
      flowType = ipv4 ? FlowType.TCP4 : FlowType.TCP6;
    } else if (protocol == UDP) {
      if (transport + UDP_HEADER > captured
          || (bytes.get(SHORT, header + 4) & 0xffff) != length
          || bytes.get(SHORT, header + 6) == 0
          || carriesTunnel(bytes, header)) {
        return NOT_PLAIN;
      }
      protocols |= Protocols.UDP;
      flowType = ipv4 ? FlowType.UDP4 : FlowType.UDP6;
    } else {
      return NOT_PLAIN;
    }
    if (transport + length <= captured) {
      long pseudoHeader = addresses + Checksum.pseudoHeader(protocol, length);
      if (!Checksum.verifies(pseudoHeader + Checksum.sum(bytes, header, length))) {
        marks |= protocol == TCP ? Marks.BAD_TCP_CHECKSUM : Marks.BAD_UDP_CHECKSUM;
      }
    }
    if (captured < original) {
      marks |= Marks.CUT;
    }
    return Headers.pack(flowType, marks, protocols, network, transport);
  }

  private static boolean carriesTunnel(MemorySegment bytes, long udp) {
    return UdpTunnel.mayCarry(bytes.get(SHORT, udp) & 0xffff) || UdpTunnel.mayCarry(bytes.get(SHORT, udp + 2) & 0xffff);
  }
}
