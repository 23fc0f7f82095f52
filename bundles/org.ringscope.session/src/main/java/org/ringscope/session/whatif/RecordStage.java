package org.ringscope.session.whatif;

import java.util.List;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.RingCounters;
import org.ringscope.nic.RingStage;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.session.Scenario;

/**
 * Stands where the receive rings are and writes down what arrives. As with the rings, a packet recorded before its
 * predecessor arrives with it.
 */
final class RecordStage implements Stage, RingStage {
  private final ArrivalRecord record;
  private final RingSource source;
  private final int rings;
  private final RingCounters counters;
  private long now = Long.MIN_VALUE;

  RecordStage(Scenario scenario, ArrivalRecord record) {
    this.record = record;
    source = RingSource.of(scenario);
    rings = scenario.profile().rings();
    counters = new RingCounters(rings);
  }

  @Override
  public String name() {
    return ReceiveStage.NAME;
  }

  @Override
  public Order order() {
    return Order.ORDERED;
  }

  @Override
  public List<String> outlets() {
    return List.of(ReceiveStage.RECEIVED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    int[] hashes = in.column(NicColumns.HASH);
    int[] ringOf = in.column(NicColumns.RING);
    for (int i = 0; i < in.count; i++) {
      now = Math.max(now, in.time[i]);
      int ring = ringOf[i] % rings;
      int device = ringOf[i] / rings;
      int hashed = source.isTables(hashes[i]) ? ArrivalRecord.HASHED : 0;
      record.add(now, hashes[i], device << ArrivalRecord.DEVICE_SHIFT | hashed | ring);
    }
    out.forward(0, in);
  }

  /** Empty: the variants count. */
  @Override
  public RingCounters counters() {
    return counters;
  }
}
