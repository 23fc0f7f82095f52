package org.ringscope.nic.steer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.host.HostModel;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Changes the rings that {@code ClassifyStage} found where they depend on packets before: the receive ring to the one
 * where the flow was sent, if card or device remember that, and the send ring to one of the processor that serves the
 * flow's receive ring, if the host has transmit packet steering. In the graph only where one of them may be.
 *
 * <p>Captures don't tell send rings: what is followed is the modelled one. VLANs are not told apart, and flows with an
 * SPI can't be followed, for each direction has its own.
 */
public final class FollowStage implements Stage, Stateful {
  public static final String NAME = "follow";
  public static final String FOLLOWED = "followed";

  private final int rings;
  private final boolean perInterface;
  private final boolean mayTakeOut;
  private final @Nullable SentFlows flows;
  private final @Nullable SendRings sendRings;
  private final FlowEnds ends = new FlowEnds();
  private long[] steered;
  private long now = Long.MIN_VALUE;

  /** @param perInterface whether each captured interface is a device of its own */
  public FollowStage(NicProfile profile, HostModel host, boolean perInterface) {
    this.perInterface = perInterface;
    mayTakeOut = profile.mayTakeOut();
    rings = profile.rings();
    flows = profile.followsSendRing() ? new SentFlows(profile.automatic()) : null;
    sendRings = host.xps().isNone() ? null : new SendRings(host, rings);
    steered = new long[rings];
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Order order() {
    return Order.ORDERED;
  }

  @Override
  public List<String> outlets() {
    return List.of(FOLLOWED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] fates = mayTakeOut ? in.column(NicColumns.FATE) : null;
    for (int i = 0; i < in.count; i++) {
      now = Math.max(now, in.time[i]);
      if (flows != null) {
        flows.advanceTo(now);
      }
      int device = perInterface ? DeviceStage.deviceOf(in.interfaceIndex[i]) : 0;
      boolean hasFlow = ends.read(in.bytes, in.offset[i], in.headers[i])
          && !FlowType.hasSpi(Headers.flowType(in.headers[i]));
      ends.onDevice(device);
      if (in.direction[i] == PacketBlock.DIRECTION_OUTBOUND) {
        sent(in, i, hasFlow, device);
      } else if (hasFlow && (fates == null || fates[i] == Fate.TO_RING)) {
        received(in, i, device);
      }
    }
    out.forward(0, in);
  }

  private void sent(PacketBatch in, int row, boolean hasFlow, int device) {
    int[] ringOf = in.column(NicColumns.RING);
    ends.reverse();
    if (sendRings != null && hasFlow) {
      ringOf[row] = sendRings.ringOf(ends, in.column(NicColumns.HASH)[row], ringOf[row]);
    }
    if (flows != null) {
      flows.sent(in, row, hasFlow ? ends : null, ringOf[row], device * rings + ringOf[row], now);
    }
  }

  private void received(PacketBatch in, int row, int device) {
    int[] ringOf = in.column(NicColumns.RING);
    int sentOn = flows == null ? FlowRings.UNKNOWN : flows.ringOf(ends);
    if (sentOn != FlowRings.UNKNOWN) {
      ringOf[row] = sentOn;
      countSteered(device * rings + sentOn, device);
    }
    if (sendRings != null) {
      sendRings.received(ends, ringOf[row], now);
    }
  }

  private void countSteered(int ringOfAll, int device) {
    if (ringOfAll >= steered.length) {
      steered = Arrays.copyOf(steered, (device + 1) * rings);
    }
    steered[ringOfAll]++;
  }

  /**
   * Received packets put to their ring because their flow was sent there, whether or not RSS would have put them there.
   *
   * @param ring from 0, through all devices
   */
  public long steered(int ring) {
    return ring < steered.length ? steered[ring] : 0;
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(now);
    writer.write(steered);
    if (flows != null) {
      flows.save(writer);
    }
    if (sendRings != null) {
      sendRings.save(writer);
    }
  }

  @Override
  public void restore(StateReader reader) {
    now = reader.read();
    steered = reader.readArray();
    if (flows != null) {
      flows.restore(reader);
    }
    if (sendRings != null) {
      sendRings.restore(reader);
    }
  }
}
