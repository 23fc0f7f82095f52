package org.ringscope.stack.fragment;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.IpProtocol;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Ipv6Fragment;
import org.ringscope.packet.Protocols;
import org.ringscope.pipeline.PacketBatch;

/** The fragment that a packet is. Reusable; valid as long as the packet's bytes are. */
final class Fragment {
  /** Payload of an IP datagram at most: lengths have 16 bits (RFC 791, section 3.1; RFC 8200, section 3). */
  static final int MOST_BYTES = 0xffff;

  /** Offsets count in these, so that all fragments but the last are multiples of them. */
  private static final int UNIT = 8;

  private MemorySegment bytes = MemorySegment.NULL;
  private boolean ipv4;
  private long network;
  private int headerLength;
  private int protocol;
  private long identification;
  private boolean more;
  private int offset;
  private int length;
  private int captured;
  private long payload;

  /**
   * Reads the fragment of row {@code row}.
   *
   * @return false if the packet's outermost IP header isn't one of a fragment, or is cut off
   */
  boolean read(PacketBatch batch, int row) {
    long headers = batch.headers[row];
    int flowType = Headers.flowType(headers);
    if ((Headers.protocols(headers) & Protocols.FRAGMENT) == 0
        || flowType != FlowType.IPV4 && flowType != FlowType.IPV6) {
      return false;
    }
    bytes = batch.bytes;
    network = (long) batch.offset[row] + Headers.networkOffset(headers);
    ipv4 = flowType == FlowType.IPV4;
    long capturedEnd = (long) batch.offset[row] + batch.capturedLength[row];
    return ipv4 ? readIpv4(capturedEnd) : readIpv6(capturedEnd);
  }

  private boolean readIpv4(long capturedEnd) {
    headerLength = Ipv4.headerLength(bytes, network);
    if (network + headerLength > capturedEnd || !Ipv4.isFragment(bytes, network)) {
      return false;
    }
    protocol = Ipv4.protocol(bytes, network);
    identification = Ipv4.identification(bytes, network);
    more = Ipv4.moreFragments(bytes, network);
    offset = Ipv4.fragmentOffset(bytes, network);
    setPayload(network + headerLength, network + Ipv4.totalLength(bytes, network), capturedEnd);
    return true;
  }

  /** The fragment header stands behind those that each hop may look at (RFC 8200, section 4.5). */
  private boolean readIpv6(long capturedEnd) {
    headerLength = Ipv6.HEADER_LENGTH;
    int next = Ipv6.nextHeader(bytes, network);
    long at = network + Ipv6.HEADER_LENGTH;
    while (next != IpProtocol.FRAGMENT) {
      boolean stands = next == IpProtocol.HOP_BY_HOP || next == IpProtocol.ROUTING
          || next == IpProtocol.DESTINATION_OPTIONS;
      if (!stands || at + UNIT > capturedEnd) {
        return false;
      }
      next = Ipv6.extensionNextHeader(bytes, at);
      at += Ipv6.extensionLength(bytes, at);
    }
    if (at + Ipv6Fragment.HEADER_LENGTH > capturedEnd) {
      return false;
    }
    protocol = Ipv6Fragment.nextHeader(bytes, at);
    identification = Ipv6Fragment.identification(bytes, at);
    more = Ipv6Fragment.moreFragments(bytes, at);
    offset = Ipv6Fragment.offset(bytes, at);
    long end = network + Ipv6.HEADER_LENGTH + Ipv6.payloadLength(bytes, network);
    setPayload(at + Ipv6Fragment.HEADER_LENGTH, end, capturedEnd);
    return true;
  }

  /** What stands behind the packet's end is the frame's padding. */
  private void setPayload(long from, long end, long capturedEnd) {
    payload = from;
    length = (int) Math.max(0, end - from);
    captured = Math.clamp(capturedEnd - from, 0, length);
  }

  /** Who sent which datagram to whom. IPv6 leaves the protocol out (RFC 8200, section 4.5). */
  DatagramKey key() {
    return ipv4
        ? new DatagramKey(
            (long) protocol << Integer.SIZE | identification, 0, Ipv4.source(bytes, network), 0,
            Ipv4.destination(bytes, network))
        : new DatagramKey(
            DatagramKey.IPV6 | identification,
            Ipv6.sourceHigh(bytes, network),
            Ipv6.sourceLow(bytes, network),
            Ipv6.destinationHigh(bytes, network),
            Ipv6.destinationLow(bytes, network));
  }

  /** Whether no datagram can have it as a part. An IPv4 datagram's length counts its header, that of IPv6 doesn't. */
  boolean isMalformed() {
    int most = ipv4 ? MOST_BYTES - headerLength : MOST_BYTES;
    return length == 0 || more && length % UNIT != 0 || end() > most;
  }

  boolean isCutOff() {
    return captured < length;
  }

  /** Whether the datagram needs nothing else (RFC 6946). */
  boolean isWhole() {
    return offset == 0 && !more;
  }

  boolean isIpv4() {
    return ipv4;
  }

  boolean isFirst() {
    return offset == 0;
  }

  boolean isLast() {
    return !more;
  }

  /** Position of its first byte in the datagram's payload. */
  int offset() {
    return offset;
  }

  /** Position behind its last byte. */
  int end() {
    return offset + length;
  }

  int length() {
    return length;
  }

  /** Memory that holds the packet. */
  MemorySegment bytes() {
    return bytes;
  }

  /** Where the IP header begins in {@link #bytes}. */
  long network() {
    return network;
  }

  /** Bytes of the IP header, without IPv6 extension headers. */
  int headerLength() {
    return headerLength;
  }

  /** {@link IpProtocol} of the datagram's payload. */
  int protocol() {
    return protocol;
  }

  /** Where the payload begins in {@link #bytes}. */
  long payload() {
    return payload;
  }
}
