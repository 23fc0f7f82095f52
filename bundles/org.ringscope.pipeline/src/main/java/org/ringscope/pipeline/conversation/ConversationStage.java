package org.ringscope.pipeline.conversation;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Protocols;
import org.ringscope.packet.Udp;
import org.ringscope.packet.UdpTunnel;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Counts TCP and UDP conversations, those in tunnels and those that ICMP errors quote as well. In the graph only where
 * somebody wants to know.
 *
 * <p>Ordered, because which SYN begins a new conversation depends on what came before.
 */
public final class ConversationStage extends ObservingStage implements Stateful {
  public static final String COUNTED = "counted";

  /** Most pairs of ends told apart: 64 bytes each, so about 140 MB at the table's fill. */
  public static final int MOST_CONVERSATIONS = 1 << 20;

  /** Bytes of a TCP header up to and with its window: fewer, and tshark 4.0 gives the segment no stream. */
  private static final int TOLD_BY = 16;

  private final ConversationTable table;
  private final LinkTypes linkTypes;
  private final Dissection dissection = new Dissection();

  /**
   * @param limit most pairs of ends told apart
   * @param interfaces the source's interfaces, which may become more while packets come
   */
  public ConversationStage(int limit, Supplier<List<CaptureInterface>> interfaces) {
    super("conversations", Order.ORDERED, COUNTED);
    table = new ConversationTable(limit);
    linkTypes = new LinkTypes(interfaces);
  }

  @Override
  protected void look(PacketBatch in) {
    for (int i = 0; i < in.count; i++) {
      if ((Headers.protocols(in.headers[i]) & (Protocols.TCP | Protocols.UDP)) != 0) {
        count(in, i);
      }
    }
  }

  private void count(PacketBatch in, int row) {
    MemorySegment bytes = in.bytes;
    long headers = in.headers[row];
    long ip = (long) in.offset[row] + Headers.networkOffset(headers);
    long transport = (long) in.offset[row] + Headers.transportOffset(headers);
    switch (Headers.flowType(headers)) {
      case FlowType.TCP4 -> table.tcp(bytes, ip, true, transport);
      case FlowType.TCP6 -> table.tcp(bytes, ip, false, transport);
      case FlowType.UDP4, FlowType.UDP6 -> {
        if (UdpTunnel.mayCarry(Udp.sourcePort(bytes, transport))
            || UdpTunnel.mayCarry(Udp.destinationPort(bytes, transport))) {
          countAll(in, row);
        } else {
          table.udp(bytes, ip, Headers.flowType(headers) == FlowType.UDP4, transport);
        }
      }
      default -> countAll(in, row);
    }
  }

  /** Looks for every header of a packet again: only the first was kept. */
  private void countAll(PacketBatch in, int row) {
    long frame = in.offset[row];
    dissection.dissect(
        in.bytes, frame, in.capturedLength[row], in.originalLength[row], linkTypes.of(in.interfaceIndex[row]));
    long ip = frame;
    boolean ipv4 = false;
    for (int i = 0; i < dissection.layerCount(); i++) {
      Layer layer = dissection.layer(i);
      long at = frame + dissection.layerOffset(i);
      if (layer == Layer.IPV4 || layer == Layer.IPV6) {
        ip = at;
        ipv4 = layer == Layer.IPV4;
      } else if (layer == Layer.TCP && dissection.layerLength(i) >= TOLD_BY) {
        table.tcp(in.bytes, ip, ipv4, at);
      } else if (layer == Layer.UDP && dissection.layerLength(i) >= Udp.HEADER_LENGTH) {
        table.udp(in.bytes, ip, ipv4, at);
      }
    }
  }

  public ConversationCounts counts() {
    return table.counts();
  }

  @Override
  public void save(StateWriter writer) {
    table.save(writer);
  }

  @Override
  public void restore(StateReader reader) {
    table.restore(reader);
  }
}
