package org.ringscope.stack.coalesce;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Marks;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;

/** A TCP segment that may be joined to others. Reusable; valid as long as the packet's bytes are. */
final class Candidate {
  /** What an IPv4 packet may be long; Linux keeps to it for IPv6, too (GSO_LEGACY_MAX_SIZE). */
  static final int MOST_BYTES = 0xffff;

  /** Kind and length of a timestamps option behind two no-operations, as all stacks send it (RFC 7323, A). */
  static final int PADDED_TIMESTAMPS = 0x0101_080a;

  /** Bytes of the timestamps option with what pads it. */
  static final int PADDED_TIMESTAMPS_LENGTH = 12;

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private MemorySegment bytes = MemorySegment.NULL;
  private boolean ipv4;
  private boolean joinable;
  private long network;
  private long transport;
  private int headersLength;
  private int payloadLength;
  private int flags;

  /** Reads row {@code row}; false if it is no TCP segment with a whole header. */
  boolean read(PacketBatch batch, int row) {
    long headers = batch.headers[row];
    int flowType = Headers.flowType(headers);
    if (flowType != FlowType.TCP4 && flowType != FlowType.TCP6) {
      return false;
    }
    bytes = batch.bytes;
    ipv4 = flowType == FlowType.TCP4;
    network = (long) batch.offset[row] + Headers.networkOffset(headers);
    transport = (long) batch.offset[row] + Headers.transportOffset(headers);
    long capturedEnd = (long) batch.offset[row] + batch.capturedLength[row];
    if (transport + Tcp.HEADER_LENGTH > capturedEnd) {
      return false;
    }
    flags = Tcp.flags(bytes, transport);
    int headerLength = Tcp.headerLength(bytes, transport);
    headersLength = (int) (transport - network) + headerLength;
    payloadLength = length() - headersLength;
    boolean whole = headerLength >= Tcp.HEADER_LENGTH && payloadLength > 0 && network + length() <= capturedEnd;
    boolean sound = (Headers.marks(headers) & Marks.BAD_CHECKSUM) == 0;
    joinable = whole && length() <= MOST_BYTES && hasPlainHeader() && sound;
    return true;
  }

  /** Bytes of the IP packet as its header tells. */
  private int length() {
    return ipv4 ? Ipv4.totalLength(bytes, network) : Ipv6.HEADER_LENGTH + Ipv6.payloadLength(bytes, network);
  }

  /** Neither IPv4 options nor IPv6 extension headers (net/ipv4/af_inet.c, inet_gro_receive). */
  private boolean hasPlainHeader() {
    return transport - network == (ipv4 ? Ipv4.HEADER_LENGTH : Ipv6.HEADER_LENGTH);
  }

  /** Whether others may be joined to it: data that nothing makes urgent. */
  boolean canBegin() {
    return joinable && !has(~(Tcp.ACK | Tcp.ECE));
  }

  /** Whether it may be joined to others, if it follows them. */
  boolean canFollow() {
    return joinable && !has(Tcp.SYN | Tcp.RST | Tcp.URG | Tcp.CWR);
  }

  boolean has(int mask) {
    return (flags & mask) != 0;
  }

  int flags() {
    return flags;
  }

  MemorySegment bytes() {
    return bytes;
  }

  boolean isIpv4() {
    return ipv4;
  }

  /** Where the IP header begins. */
  long network() {
    return network;
  }

  /** Bytes of the IP and TCP headers, options included. */
  int headersLength() {
    return headersLength;
  }

  int payloadLength() {
    return payloadLength;
  }

  long payload() {
    return network + headersLength;
  }

  int sequence() {
    return (int) Tcp.sequenceNumber(bytes, transport);
  }

  int acknowledgment() {
    return (int) Tcp.acknowledgmentNumber(bytes, transport);
  }

  int window() {
    return Tcp.window(bytes, transport);
  }

  /** Where the TCP header begins. */
  long transport() {
    return transport;
  }

  /** Where the options begin. */
  long options() {
    return transport + Tcp.HEADER_LENGTH;
  }

  int optionsLength() {
    return (int) (payload() - options());
  }

  /** Whether timestamps, padded as usual, are the only option. */
  boolean hasOnlyTimestamps() {
    return optionsLength() == PADDED_TIMESTAMPS_LENGTH && bytes.get(INT, options()) == PADDED_TIMESTAMPS;
  }

  /** TSval, if timestamps are the only option. */
  int timestamp() {
    return bytes.get(INT, options() + Integer.BYTES);
  }
}
