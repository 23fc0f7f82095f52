package org.ringscope.stack.place;

import java.util.List;
import java.util.function.Supplier;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.PerDirection;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;

/** Puts what streams receive into the buffers that applications post for them. */
public final class AdaptationLayer implements StreamListener {
  private final PerDirection<StreamPlacement> placements;
  private final BlockPool pool;
  private final PlacementListener listener;
  private long time;

  /**
   * A layer without streams.
   *
   * @param applications makes the application of a direction
   */
  public AdaptationLayer(
      LayerSettings settings, Supplier<Application> applications, PlacementListener listener) {
    this.listener = listener;
    pool = new BlockPool(settings.heldBytes());
    Chunks chunks = new Chunks();
    placements = new PerDirection<>(
        direction -> new StreamPlacement(direction, settings, applications.get(), chunks, pool, listener));
  }

  /** What is acknowledged and isn't in the capture lets the stream go on at this time. */
  @Override
  public void acknowledged(StreamDirection direction, TcpSegment segment, long acknowledged, long windowEnd) {
    time = segment.time();
  }

  @Override
  public void arriving(StreamDirection direction, TcpSegment segment, long position) {
    time = segment.time();
    placements.get(direction).arriving(segment, position);
  }

  @Override
  public long prefetch(StreamDirection direction) {
    StreamPlacement placement = placements.known(direction);
    return placement == null ? 0 : placement.prefetch();
  }

  @Override
  public boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
    return placements.get(direction).arrived(segment, position, from, length, replaces);
  }

  @Override
  public void taken(StreamDirection direction, TcpSegment segment) {
    placements.get(direction).taken();
  }

  @Override
  public void advanced(StreamDirection direction, long next) {
    placements.get(direction).advanced(next, time);
  }

  @Override
  public void closed(StreamDirection direction, long time) {
    StreamPlacement placement = placements.known(direction);
    if (placement != null) {
      placement.closed(time);
    }
  }

  /** Buffers stay empty there; how much that is the direction counts. */
  @Override
  public void missing(StreamDirection direction, long position, long length, Absence why) {
    listener.missing(direction, position, length);
  }

  /**
   * Nothing more comes: what is held goes into the buffers that applications would have posted for it later.
   *
   * @param time of the capture's last packet, ns since the epoch: until then, bytes waited to be handed over
   */
  public void finish(long time) {
    placements.all().forEach(placement -> placement.finish(time));
  }

  /** The placement of a direction. */
  public StreamPlacement placement(StreamDirection direction) {
    return placements.get(direction);
  }

  /** Bytes of memory that bytes without a buffer take. */
  public long heldBytes() {
    return pool.bytesInUse();
  }

  /** The placements of all directions that had payload, by stream. */
  public List<StreamPlacement> placements() {
    return placements.all();
  }
}
