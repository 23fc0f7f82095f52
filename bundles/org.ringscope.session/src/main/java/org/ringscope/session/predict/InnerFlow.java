package org.ringscope.session.predict;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Protocols;
import org.ringscope.pipeline.PacketBatch;

/**
 * The flow inside a VXLAN, GRE or GENEVE tunnel: what a card hashes that looks into these. Frames without a tunnel cost
 * one comparison.
 */
final class InnerFlow {
  /** The flow found last; its type is 0 if there was none. */
  final FlowWords words = new FlowWords();

  /** Where the TCP header of that flow begins, in bytes from the frame's start; 0 if it is none of TCP. */
  int tcpOffset;

  private final Dissection dissection = new Dissection();

  /** Looks into the packet of row {@code i}. */
  void find(PacketBatch in, int i, int linkType) {
    words.clear();
    tcpOffset = 0;
    if ((Headers.protocols(in.headers[i]) & (Protocols.GRE | Protocols.TUNNEL)) == 0) {
      return;
    }
    dissection.dissect(in.bytes, in.offset[i], in.capturedLength[i], in.originalLength[i], linkType);
    boolean inside = false;
    for (int layer = 0; layer < dissection.layerCount(); layer++) {
      switch (dissection.layer(layer)) {
        case GRE, VXLAN, GENEVE -> inside = true;
        case IPV4, IPV6 -> {
          if (inside) {
            read(in.bytes, in.offset[i], layer);
            return;
          }
        }
        case ICMP, ICMPV6 -> {
          // What an error message quotes is no tunnel's content.
          return;
        }
        default -> {}
      }
    }
  }

  private void read(MemorySegment bytes, long frame, int layer) {
    boolean ipv4 = dissection.layer(layer) == Layer.IPV4;
    long network = frame + dissection.layerOffset(layer);
    boolean fragment = ipv4 && Ipv4.isFragment(bytes, network);
    int next = layer + 1;
    Layer carried = next < dissection.layerCount() && !fragment ? dissection.layer(next) : Layer.PAYLOAD;
    int flowType = switch (carried) {
      case TCP -> dissection.layerLength(next) < 20 ? FlowType.NONE : ipv4 ? FlowType.TCP4 : FlowType.TCP6;
      case UDP -> dissection.layerLength(next) < 8 ? FlowType.NONE : ipv4 ? FlowType.UDP4 : FlowType.UDP6;
      default -> FlowType.NONE;
    };
    if (flowType == FlowType.NONE) {
      if (dissection.layerLength(layer) >= (ipv4 ? 20 : 40)) {
        words.read(bytes, network, network, ipv4 ? FlowType.IPV4 : FlowType.IPV6);
      }
      return;
    }
    words.read(bytes, network, frame + dissection.layerOffset(next), flowType);
    tcpOffset = carried == Layer.TCP ? dissection.layerOffset(next) : 0;
  }
}
