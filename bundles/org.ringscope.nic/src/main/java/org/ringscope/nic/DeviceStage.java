package org.ringscope.nic;

import java.util.List;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;

/**
 * Makes each captured interface a device with rings of its own: from here on a packet's ring is numbered through all
 * devices, {@code device * rings + ring}. In the graph only where the scenario asks for it; with one device both
 * numbers are the same.
 */
public final class DeviceStage implements Stage {
  public static final String NAME = "device";
  public static final String ASSIGNED = "assigned";

  /** Most devices; the last one takes all interfaces beyond, so that no file decides how much memory rings take. */
  public static final int MOST_DEVICES = 64;

  private final int rings;
  private final List<RingStage> behind;
  private int devices = 1;

  /**
   * @param rings rings of a device
   * @param behind the stages of the same graph that count by ring: they get room for each new device
   */
  public DeviceStage(int rings, List<RingStage> behind) {
    this.rings = rings;
    this.behind = List.copyOf(behind);
  }

  /** The device of a captured interface. */
  public static int deviceOf(int interfaceIndex) {
    return Math.min(interfaceIndex, MOST_DEVICES - 1);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Free as a function of the packet; it stands in the same graph as the stages behind it, whose room it makes. */
  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public List<String> outlets() {
    return List.of(ASSIGNED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] ring = in.column(NicColumns.RING);
    int highest = 0;
    for (int i = 0; i < in.count; i++) {
      int device = deviceOf(in.interfaceIndex[i]);
      highest = Math.max(highest, device);
      ring[i] += device * rings;
    }
    if (highest >= devices) {
      devices = highest + 1;
      for (RingStage stage : behind) {
        stage.reserveRings(devices * rings);
      }
    }
    out.forward(0, in);
  }
}
