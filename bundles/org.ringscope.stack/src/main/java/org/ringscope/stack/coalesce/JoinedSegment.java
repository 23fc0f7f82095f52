package org.ringscope.stack.coalesce;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Segments of a flow that were joined so far, as one IP packet without link header. Reusable.
 *
 * <p>Checksums are the card's matter: the packet goes on with none that holds.
 */
final class JoinedSegment {
  private final PacketBatch packet = new PacketBatch();
  private final Dissection dissection = new Dissection();
  private final long[] flow = new long[FlowEnds.WORDS];

  /** The first one's headers, with what later ones changed in them. */
  private final Candidate first = new Candidate();

  private boolean waiting;
  private boolean complete;
  private int firstPayload;
  private int length;
  private int segments;
  private long since;

  /** Takes the first segment. */
  void begin(Candidate candidate, FlowEnds ends, PacketBatch batch, int row) {
    if (packet.bytes == MemorySegment.NULL) {
      packet.bytes = MemorySegment.ofArray(new byte[Candidate.MOST_BYTES]);
    }
    waiting = true;
    complete = false;
    firstPayload = candidate.payloadLength();
    length = candidate.headersLength() + firstPayload;
    segments = 1;
    since = batch.time[row];
    MemorySegment.copy(candidate.bytes(), candidate.network(), packet.bytes, 0, length);
    packet.count = 1;
    packet.number[0] = batch.number[row];
    packet.address[0] = PacketBatch.NO_ADDRESS;
    packet.time[0] = since;
    packet.interfaceIndex[0] = batch.interfaceIndex[row];
    packet.direction[0] = batch.direction[row];
    describe();
    ends.writeTo(flow, 0);
  }

  private void describe() {
    packet.capturedLength[0] = length;
    packet.originalLength[0] = length;
    packet.headers[0] = dissection.dissect(packet.bytes, 0, length, length, LinkType.RAW);
    first.read(packet, 0);
  }

  boolean accepts(Candidate next, CoalescingRule rule) {
    boolean fits = next.canFollow()
        && length + next.payloadLength() <= Candidate.MOST_BYTES
        && next.headersLength() == first.headersLength()
        && next.sequence() == sequence() + length - first.headersLength();
    return fits && hasSameNetwork(next) && (rule == CoalescingRule.GRO ? isSame(next) : wentOn(next));
  }

  /** What IP headers must share: traffic class, hops left, and whether they may be fragmented. */
  private boolean hasSameNetwork(Candidate next) {
    MemorySegment bytes = next.bytes();
    long at = next.network();
    return first.isIpv4()
        ? Ipv4.trafficClass(bytes, at) == Ipv4.trafficClass(packet.bytes, 0)
            && Ipv4.timeToLive(bytes, at) == Ipv4.timeToLive(packet.bytes, 0)
            && Ipv4.dontFragment(bytes, at) == Ipv4.dontFragment(packet.bytes, 0)
        : Ipv6.trafficClass(bytes, at) == Ipv6.trafficClass(packet.bytes, 0)
            && Ipv6.flowLabel(bytes, at) == Ipv6.flowLabel(packet.bytes, 0)
            && Ipv6.hopLimit(bytes, at) == Ipv6.hopLimit(packet.bytes, 0);
  }

  /** tcp_gro_receive: no larger than the first, and nothing but PSH and FIN differs in the TCP header. */
  private boolean isSame(Candidate next) {
    return next.payloadLength() <= firstPayload
        && ((next.flags() ^ first.flags()) & ~(Tcp.PSH | Tcp.FIN)) == 0
        && next.acknowledgment() == first.acknowledgment()
        && next.window() == first.window()
        && MemorySegment.mismatch(
            next.bytes(), next.options(), next.options() + next.optionsLength(),
            packet.bytes, first.options(), first.options() + first.optionsLength()) < 0;
  }

  /** tcp_lro_rx: what tells of the sender's moment may go on, but not back. */
  private boolean wentOn(Candidate next) {
    boolean plain = next.optionsLength() == 0
        || next.hasOnlyTimestamps() && first.hasOnlyTimestamps() && next.timestamp() - first.timestamp() >= 0;
    return plain && !next.has(~(Tcp.ACK | Tcp.PSH)) && next.acknowledgment() - first.acknowledgment() >= 0;
  }

  /** Takes a segment that it {@link #accepts}. */
  void append(Candidate next, PacketBatch batch, int row) {
    MemorySegment.copy(next.bytes(), next.payload(), packet.bytes, length, next.payloadLength());
    length += next.payloadLength();
    segments++;
    Tcp.setAcknowledgmentNumber(packet.bytes, first.transport(), next.acknowledgment() & 0xffff_ffffL);
    Tcp.setFlags(packet.bytes, first.transport(), first.flags() | next.flags());
    Tcp.setWindow(packet.bytes, first.transport(), next.window());
    MemorySegment.copy(next.bytes(), next.options(), packet.bytes, first.options(), next.optionsLength());
    packet.time[0] = batch.time[row];
    complete = next.has(Tcp.PSH | Tcp.FIN) || next.payloadLength() < firstPayload;
  }

  /** Whether nothing is joined to it any more. */
  boolean isComplete() {
    return complete;
  }

  boolean isWaiting() {
    return waiting;
  }

  /** When its first segment came, ns since the epoch. */
  long since() {
    return since;
  }

  /** Sequence number of its first byte. */
  int sequence() {
    return first.sequence();
  }

  /** The flow's ends, {@value FlowEnds#WORDS} longs. */
  long[] flow() {
    return flow;
  }

  /** The packet as it goes on. */
  PacketBatch finish() {
    waiting = false;
    if (segments > 1) {
      if (first.isIpv4()) {
        Ipv4.setTotalLength(packet.bytes, 0, length);
        Ipv4.fixChecksum(packet.bytes, 0);
      } else {
        Ipv6.setPayloadLength(packet.bytes, 0, length - Ipv6.HEADER_LENGTH);
      }
      describe();
    }
    return packet;
  }
}
