package org.ringscope.session.predict;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.capture.SteeringOptions;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Counts a capture's received packets into a {@link TrafficTable}. Ordered, because which flows a full table leaves out
 * depends on which came first.
 */
final class TrafficStage extends ObservingStage {
  private final long middle;
  private final boolean hasRecords;
  private final WirePackets wirePackets;
  private final LinkTypes linkTypes;
  private final TrafficTable table = new TrafficTable(TrafficTable.MOST_ROWS);
  private final RecordedSteering steering = new RecordedSteering();
  private final SteeringOptions options = new SteeringOptions();
  private final InnerFlow innerFlow = new InnerFlow();
  private final FlowEnds outer = new FlowEnds();
  private long frames;
  private long mergedFrames;

  /**
   * @param middle moment at which the second half begins, ns since the epoch
   * @param hasRecords whether packets' pcapng records are in memory around them
   */
  TrafficStage(
      long middle, boolean hasRecords, WirePackets wirePackets, Supplier<List<CaptureInterface>> interfaces) {
    super("traffic", Order.ORDERED, "counted");
    this.middle = middle;
    this.hasRecords = hasRecords;
    this.wirePackets = wirePackets;
    linkTypes = new LinkTypes(interfaces);
  }

  @Override
  protected void look(PacketBatch in) {
    for (int i = 0; i < in.count; i++) {
      if (in.direction[i] != PacketBlock.DIRECTION_OUTBOUND) {
        count(in, i);
      }
    }
  }

  private void count(PacketBatch in, int i) {
    int half = in.time[i] < middle ? 0 : 1;
    long headers = in.headers[i];
    int flowType = Headers.flowType(headers);
    frames++;
    if (flowType == FlowType.NONE) {
      table.countUnhashed(half);
      return;
    }
    long network = in.offset[i] + Headers.networkOffset(headers);
    long ports = in.offset[i] + (long) FlowKey.portsOffset(in.bytes, in.offset[i], headers);
    outer.read(in.bytes, network, ports, flowType);
    innerFlow.find(in, i, linkTypes.of(in.interfaceIndex[i]));
    int row = table.row(outer, innerFlow.ends);
    if (row < 0) {
      table.countBeyond(half, 1);
      return;
    }
    countWirePackets(in, i, row, half, tcpOffset(headers));
    if (hasRecords && options.read(in.bytes, in.offset[i], in.capturedLength[i])) {
      steering.enter(row, options);
    }
  }

  /** Where the innermost TCP header begins, in bytes from the frame's start; 0 if there is none. */
  private int tcpOffset(long headers) {
    if (innerFlow.ends.isFlow()) {
      return innerFlow.tcpOffset;
    }
    int flowType = Headers.flowType(headers);
    return flowType == FlowType.TCP4 || flowType == FlowType.TCP6 ? Headers.transportOffset(headers) : 0;
  }

  private void countWirePackets(PacketBatch in, int i, int row, int half, int tcpOffset) {
    int length = in.originalLength[i];
    if (tcpOffset == 0 || wirePackets.isOff()) {
      table.count(row, half, 1, length);
      return;
    }
    MemorySegment bytes = in.bytes;
    long tcp = in.offset[i] + (long) tcpOffset;
    int header = Tcp.headerLength(bytes, tcp);
    int payload = length - tcpOffset - header;
    int overhead = tcpOffset - Headers.networkOffset(in.headers[i]);
    int packets = wirePackets.count(table.segments(row), payload, header, overhead);
    if (packets > 1) {
      mergedFrames++;
    }
    table.count(row, half, packets, length + (packets - 1L) * (tcpOffset + header));
    long learnt = wirePackets.learn(
        table.segments(row), bytes, tcp, in.capturedLength[i] - tcpOffset, payload, overhead);
    table.setSegments(row, learnt);
  }

  /** What was counted; complete when the replay is. */
  Traffic traffic() {
    return new Traffic(table, steering, frames, mergedFrames);
  }
}
