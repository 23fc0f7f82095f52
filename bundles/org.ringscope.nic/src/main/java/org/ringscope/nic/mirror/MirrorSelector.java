package org.ringscope.nic.mirror;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketFilter;

/** A {@link MirrorSource} made ready for the packets of a card. */
public final class MirrorSelector {
  private static final int ANY_VIRTUAL_NIC = -1;

  private final int ring;
  private final int virtualNic;
  private final @Nullable FlowMatch flow;
  private final @Nullable IntFunction<PacketFilter> filters;

  private MirrorSelector(
      int ring, int virtualNic, @Nullable FlowMatch flow, @Nullable IntFunction<PacketFilter> filters) {
    this.ring = ring;
    this.virtualNic = virtualNic;
    this.flow = flow;
    this.filters = filters;
  }

  /**
   * Makes a source ready.
   *
   * @param rings rings of all devices
   * @param filters the source's filter expression, compiled, by interface index; not asked if there is none
   * @throws IllegalArgumentException saying which rings or destinations there are, if its own isn't among them
   */
  public static MirrorSelector of(
      MirrorSource source, NicProfile profile, int rings, IntFunction<PacketFilter> filters) {
    if (source.ring() >= rings) {
      throw new IllegalArgumentException("no ring " + source.ring() + "; there are " + rings + " from 0");
    }
    FlowKey flow = source.flow();
    return new MirrorSelector(
        source.ring(),
        virtualNic(source.destination(), profile.steering().destinations()),
        flow == null ? null : new FlowMatch(flow),
        source.filter() == null ? null : filters);
  }

  private static int virtualNic(@Nullable String name, List<Destination> destinations) {
    if (name == null) {
      return ANY_VIRTUAL_NIC;
    }
    for (int i = 0; i < destinations.size(); i++) {
      if (destinations.get(i).name().equals(name)) {
        return i;
      }
    }
    if (name.equals(MirrorSource.DEVICE)) {
      return destinations.isEmpty() ? ANY_VIRTUAL_NIC : destinations.size();
    }
    throw new IllegalArgumentException("no destination " + name + "; there is "
        + Stream.concat(destinations.stream().map(Destination::name), Stream.of(MirrorSource.DEVICE))
            .collect(Collectors.joining(", ")));
  }

  /** Why a packet is none of the source's, as far as its direction doesn't tell; null if it is one. */
  @Nullable MirrorMismatch mismatch(PacketBatch batch, int row) {
    if (ring != MirrorSource.ANY_RING && ring != batch.column(NicColumns.RING)[row]) {
      return MirrorMismatch.RING;
    }
    if (virtualNic != ANY_VIRTUAL_NIC && virtualNic != batch.column(NicColumns.VIRTUAL_NIC)[row]) {
      return MirrorMismatch.DESTINATION;
    }
    if (flow != null && !flow.matches(batch.bytes, batch.offset[row], batch.headers[row])) {
      return MirrorMismatch.FLOW;
    }
    return filters == null || accepts(filters.apply(batch.interfaceIndex[row]), batch, row)
        ? null
        : MirrorMismatch.FILTER;
  }

  private static boolean accepts(PacketFilter filter, PacketBatch batch, int row) {
    return filter.accepts(batch.bytes, batch.offset[row], batch.capturedLength[row], batch.originalLength[row]);
  }
}
