package org.ringscope.nic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;

/**
 * Tells sent packets from received ones. A packet is sent only if its record's flags, its cooked header or a local
 * source address says so;
 * otherwise it is received.
 */
public final class DirectionStage implements Stage {
  public static final String NAME = "direction";
  public static final String RESOLVED = "resolved";

  private final LocalAddresses locals;
  private final LinkTypes linkTypes;

  public DirectionStage(LocalAddresses locals, Supplier<List<CaptureInterface>> interfaces) {
    this.locals = locals;
    linkTypes = new LinkTypes(interfaces);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public List<String> outlets() {
    return List.of(RESOLVED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    if (isPlainlyReceived(in)) {
      Arrays.fill(in.direction, 0, in.count, PacketBlock.DIRECTION_INBOUND);
      out.forward(0, in);
      return;
    }
    for (int i = 0; i < in.count; i++) {
      in.direction[i] = isSent(in, i) ? PacketBlock.DIRECTION_OUTBOUND : PacketBlock.DIRECTION_INBOUND;
    }
    out.forward(0, in);
  }

  /**
   * Whether nothing in the batch could tell of sending: one Ethernet interface, no flags, no local addresses. The
   * commonest case, told at once.
   */
  private boolean isPlainlyReceived(PacketBatch in) {
    if (!locals.isEmpty() || linkTypes.of(in.interfaceIndex[0]) != LinkType.ETHERNET) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < in.count; i++) {
      different |= in.direction[i] | in.interfaceIndex[i] ^ in.interfaceIndex[0];
    }
    return different == 0;
  }

  private boolean isSent(PacketBatch in, int row) {
    byte recorded = in.direction[row];
    int linkType = linkTypes.of(in.interfaceIndex[row]);
    return DirectionEvidence.of(
        recorded, linkType, locals, in.bytes, in.offset[row], in.capturedLength[row], in.headers[row]).sent();
  }
}
