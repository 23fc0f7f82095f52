package org.ringscope.view.counters;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.ringscope.nic.statistics.MappedCounter;
import org.ringscope.nic.statistics.dialect.ByteBasis;
import org.ringscope.nic.statistics.dialect.CounterDirection;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.RealDrop;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;

/** What the model counted of the thing that a real counter counts. */
final class ModelCounters {
  private static final int FCS_BYTES = 4;

  private final ReplayReport report;

  ModelCounters(ReplayReport report) {
    this.report = report;
  }

  OptionalLong value(MappedCounter counter) {
    List<RingResult> rings = report.rings().stream().filter(ring -> belongs(ring, counter)).toList();
    long sum = 0;
    for (RingResult ring : rings) {
      OptionalLong value = value(ring, counter);
      if (value.isEmpty()) {
        return value;
      }
      sum += value.getAsLong();
    }
    return rings.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /** Counters of the device and the virtual NIC are compared with all rings of their direction together. */
  private static boolean belongs(RingResult ring, MappedCounter counter) {
    CounterDirection direction =
        ring.direction() == RingResult.Direction.RECEIVE ? CounterDirection.RECEIVE : CounterDirection.SEND;
    return counter.mapping().direction() == direction
        && (counter.mapping().scope() != CounterScope.RING || counter.ring() == ring.ring());
  }

  private static OptionalLong value(RingResult ring, MappedCounter counter) {
    return switch (counter.kind()) {
      case PACKETS -> OptionalLong.of(ring.packets());
      case BYTES -> {
        boolean fcs = counter.mapping().basis().fcs() == ByteBasis.Held.YES;
        yield OptionalLong.of(ring.bytes() + (fcs ? FCS_BYTES * ring.packets() : 0));
      }
      case DROPS -> counter.mapping().cause() == RealDrop.NO_DESCRIPTOR
          ? OptionalLong.of(ring.drops().getOrDefault(DropCause.RING_FULL.id(), 0L))
          : OptionalLong.empty();
      default -> frames(ring.frames(), counter.kind());
    };
  }

  private static OptionalLong frames(SortedMap<String, Long> frames, CounterKind kind) {
    String id = kind == CounterKind.SIZE_LARGER ? FrameCounter.SIZE_ABOVE_1518.id() : kind.id();
    Long count = frames.get(id);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
