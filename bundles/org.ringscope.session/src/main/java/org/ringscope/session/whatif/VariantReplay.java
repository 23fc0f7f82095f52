package org.ringscope.session.whatif;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.report.VariantResult;

/** Runs the rings and the host of one variant over recorded arrivals. */
final class VariantReplay {
  private final Variant variant;
  private final int rings;
  private final IndirectionTable table;
  private final long[] packets;
  private final long[] drops;

  /** Null for a host that loses nothing. */
  private final @Nullable HostDrain drain;

  VariantReplay(Variant variant, int devices) {
    this.variant = variant;
    NicProfile profile = variant.scenario().profile();
    HostModel host = variant.scenario().host();
    rings = profile.rings();
    table = profile.rss().table();
    packets = new long[rings * devices];
    drops = new long[rings * devices];
    drain = host.isInfinitelyFast() ? null : new HostDrain(rings, profile.ringSize(), host, (ring, time) -> {});
    if (drain != null) {
      drain.reserve(packets.length);
    }
  }

  /** Null if it was canceled. */
  @Nullable VariantResult run(ArrivalRecord record, BooleanSupplier canceled) {
    for (int i = 0; i < record.chunks(); i++) {
      if (canceled.getAsBoolean()) {
        return null;
      }
      if (drain == null) {
        count(record.chunk(i), record.rows(i));
      } else {
        arrive(drain, record.chunk(i), record.rows(i));
      }
    }
    if (drain != null) {
      drain.advanceTo(HostDrain.END);
    }
    return result();
  }

  private void count(MemorySegment chunk, int rows) {
    for (int row = 0; row < rows; row++) {
      packets[ring(chunk, row)]++;
    }
  }

  private void arrive(HostDrain host, MemorySegment chunk, int rows) {
    for (int row = 0; row < rows; row++) {
      int ring = ring(chunk, row);
      packets[ring]++;
      if (!host.arrive(ring, ArrivalRecord.time(chunk, row))) {
        drops[ring]++;
      }
    }
  }

  private int ring(MemorySegment chunk, int row) {
    long outcome = ArrivalRecord.outcome(chunk, row);
    int place = ArrivalRecord.place(outcome);
    int ring = (place & ArrivalRecord.HASHED) != 0
        ? table.ring(ArrivalRecord.hash(outcome))
        : place & ArrivalRecord.RING_MASK;
    return (place >>> ArrivalRecord.DEVICE_SHIFT) * rings + ring;
  }

  private VariantResult result() {
    List<VariantResult.Ring> byRing = new ArrayList<>();
    for (int ring = 0; ring < packets.length; ring++) {
      byRing.add(
          new VariantResult.Ring(
              packets[ring], drops[ring],
              drain == null ? 0 : drain.mostWaiting(ring), drain == null ? 0 : drain.interrupts(ring),
              drain == null ? 0 : drain.polls(ring)));
    }
    return new VariantResult(variant.name(), drain != null, byRing);
  }
}
