package org.ringscope.stack.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;

/** Puts what streams receive into the buffers that applications post for them. */
public final class AdaptationLayer implements StreamListener {
  private final CardSettings card;
  private final Application application;
  private final PlacementListener listener;
  private final BlockPool pool;
  private final List<@Nullable StreamPlacement> placements = new ArrayList<>();
  private long time;

  /** @param heldBytes most bytes that wait for buffers, of all streams */
  public AdaptationLayer(CardSettings card, Application application, long heldBytes, PlacementListener listener) {
    this.card = card;
    this.application = application;
    this.listener = listener;
    pool = new BlockPool(heldBytes);
  }

  @Override
  public void arriving(StreamDirection direction, TcpSegment segment, long position) {
    StreamPlacement placement = placement(direction);
    time = segment.time();
    application.advanceTo(placement, time);
    placement.arriving(segment, position);
  }

  @Override
  public boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
    return known(direction).arrived(segment, position, from, length, replaces);
  }

  @Override
  public void taken(StreamDirection direction, TcpSegment segment) {
    known(direction).taken();
  }

  @Override
  public void advanced(StreamDirection direction, long next) {
    known(direction).advanced(next, time, application);
  }

  /** Buffers stay empty there; how much that is the direction counts. */
  @Override
  public void missing(StreamDirection direction, long position, long length, Absence why) {}

  /** The placements of all directions that had payload, by stream. */
  public List<StreamPlacement> placements() {
    return placements.stream().filter(Objects::nonNull).toList();
  }

  private StreamPlacement known(StreamDirection direction) {
    return Objects.requireNonNull(placements.get(direction.index()));
  }

  private StreamPlacement placement(StreamDirection direction) {
    int index = direction.index();
    while (placements.size() <= index) {
      placements.add(null);
    }
    StreamPlacement known = placements.get(index);
    if (known == null) {
      known = new StreamPlacement(direction, card, pool, listener);
      placements.set(index, known);
    }
    return known;
  }
}
