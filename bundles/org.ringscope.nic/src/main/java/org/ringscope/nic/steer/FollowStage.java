package org.ringscope.nic.steer;

import java.util.Arrays;
import java.util.List;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.NicProfile;
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
 * Changes the receive ring that {@code ClassifyStage} found to the one where the flow was sent, if card or device
 * remember that. In the graph only where they do.
 *
 * <p>Captures don't tell send rings: what is followed is the modelled one. VLANs are not told apart.
 */
public final class FollowStage implements Stage, Stateful {
  public static final String FOLLOWED = "followed";

  private final int rings;
  private final boolean perInterface;
  private final SentFlows flows;
  private final FlowEnds ends = new FlowEnds();
  private long[] steered;
  private long now = Long.MIN_VALUE;

  /** @param perInterface whether each captured interface is a device of its own */
  public FollowStage(NicProfile profile, boolean perInterface) {
    this.perInterface = perInterface;
    rings = profile.rings();
    flows = new SentFlows(profile.automatic());
    steered = new long[rings];
  }

  @Override
  public String name() {
    return "follow";
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
    int[] ringOf = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      now = Math.max(now, in.time[i]);
      flows.advanceTo(now);
      int device = perInterface ? DeviceStage.deviceOf(in.interfaceIndex[i]) : 0;
      boolean hasFlow = ends.read(in.bytes, in.offset[i], in.headers[i]);
      ends.onDevice(device);
      if (in.direction[i] == PacketBlock.DIRECTION_OUTBOUND) {
        ends.reverse();
        flows.sent(in, i, hasFlow ? ends : null, ringOf[i], device * rings + ringOf[i], now);
      } else if (hasFlow) {
        ringOf[i] = received(ringOf[i], device);
      }
    }
    out.forward(0, in);
  }

  private int received(int hashed, int device) {
    int ring = flows.ringOf(ends);
    if (ring == FlowRings.UNKNOWN) {
      return hashed;
    }
    int ringOfAll = device * rings + ring;
    if (ringOfAll >= steered.length) {
      steered = Arrays.copyOf(steered, (device + 1) * rings);
    }
    steered[ringOfAll]++;
    return ring;
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
    flows.save(writer);
  }

  @Override
  public void restore(StateReader reader) {
    now = reader.read();
    steered = reader.readArray();
    flows.restore(reader);
  }
}
