package org.ringscope.session.predict;

import org.ringscope.nic.rss.InnerFrame;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.FlowEnds;

/** The flow inside a VXLAN, GRE or GENEVE tunnel: what a card hashes that looks into these. */
final class InnerFlow {
  /** The flow found last. */
  final FlowEnds ends = new FlowEnds();

  /** Where the TCP header of that flow begins, in bytes from the frame's start; 0 if it is none of TCP. */
  int tcpOffset;

  private final InnerFrame inner = new InnerFrame();

  /** Looks into the packet of row {@code i}. */
  void find(PacketBatch in, int i, int linkType) {
    ends.clear();
    tcpOffset = 0;
    if (!inner.find(
        in.bytes, in.offset[i], in.capturedLength[i], in.originalLength[i], in.headers[i], linkType)) {
      return;
    }
    long headers = inner.headers();
    long start = in.offset[i] + inner.offset();
    int flowType = Headers.flowType(headers);
    long ports = start + FlowKey.portsOffset(in.bytes, start, headers);
    ends.read(in.bytes, start + Headers.networkOffset(headers), ports, flowType);
    boolean tcp = flowType == FlowType.TCP4 || flowType == FlowType.TCP6;
    tcpOffset = tcp ? inner.offset() + Headers.transportOffset(headers) : 0;
  }
}
