package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.Toeplitz;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Receive-side scaling: hash, table slot, ring. TCP and UDP are hashed over addresses and ports, other IP and
 * fragments over addresses;
 * what can't be hashed goes to ring 0.
 *
 * <p>Sent packets are hashed by the same rule: their send ring is a flow-sticky choice, modelled, for captures don't
 * tell it.
 */
public final class ClassifyStage implements Stage {
  public static final String CLASSIFIED = "classified";

  private final Toeplitz toeplitz;
  private final IndirectionTable table;

  public ClassifyStage(NicProfile profile) {
    toeplitz = new Toeplitz(profile.rss().key());
    table = profile.rss().table();
  }

  @Override
  public String name() {
    return "classify";
  }

  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public List<String> outlets() {
    return List.of(CLASSIFIED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] hashes = in.column(NicColumns.HASH);
    int[] rings = in.column(NicColumns.RING);
    MemorySegment bytes = in.bytes;
    for (int i = 0; i < in.count; i++) {
      long headers = in.headers[i];
      int flowType = Headers.flowType(headers);
      if (flowType == FlowType.NONE) {
        hashes[i] = 0;
        rings[i] = 0;
      } else {
        int hash = hash(bytes, in.offset[i], headers, flowType);
        hashes[i] = hash;
        rings[i] = table.ring(hash);
      }
    }
    out.forward(0, in);
  }

  private int hash(MemorySegment bytes, long frame, long headers, int flowType) {
    long network = frame + Headers.networkOffset(headers);
    long transport = frame + Headers.transportOffset(headers);
    return switch (flowType) {
      case FlowType.TCP4, FlowType.UDP4 -> toeplitz.ipv4(bytes, network, transport);
      case FlowType.TCP6, FlowType.UDP6 -> toeplitz.ipv6(bytes, network, transport);
      case FlowType.IPV4, FlowType.SCTP4, FlowType.ESP4, FlowType.AH4 -> toeplitz.ipv4(bytes, network);
      default -> toeplitz.ipv6(bytes, network);
    };
  }
}
