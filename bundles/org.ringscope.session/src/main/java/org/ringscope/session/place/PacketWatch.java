package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.stack.place.AdaptationLayer;
import org.ringscope.stack.place.BufferNames;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostedBuffers;
import org.ringscope.stack.tcp.PerDirection;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;

/** Waits for one packet's segment to be placed, writes down where, and ends the replay then. */
final class PacketWatch implements PlacementListener, Progress {
  private final long packet;
  private final BooleanSupplier canceled;
  private final PerDirection<Arrivals> arrivals = new PerDirection<>(_ -> new Arrivals());
  private final List<PacketPlacement.Piece> pieces = new ArrayList<>();
  private @Nullable AdaptationLayer layer;
  private @Nullable PacketPlacement found;
  private long position;
  private long expected;
  private volatile boolean done;

  /** How many packets have brought bytes of each buffer of a direction. */
  private static final class Arrivals {
    private int[] counts = new int[4];
    private long[] last = new long[4];

    int count(int buffer, long packet) {
      if (buffer >= counts.length) {
        int room = Math.max(buffer + 1, 2 * counts.length);
        counts = Arrays.copyOf(counts, room);
        last = Arrays.copyOf(last, room);
      }
      if (last[buffer] != packet) {
        last[buffer] = packet;
        counts[buffer]++;
      }
      return counts[buffer];
    }
  }

  /** @param packet number from 1 */
  PacketWatch(long packet, BooleanSupplier canceled) {
    this.packet = packet;
    this.canceled = canceled;
  }

  /** Stands before the layer that places, and lets it do its work. */
  StreamListener before(StreamListener layer) {
    return new Watch(layer);
  }

  /** Tells who places, so that its buffers can be asked for. */
  void follow(AdaptationLayer layer) {
    this.layer = layer;
  }

  /** Empty if no segment of the packet came to the stack, or none with payload. */
  Optional<PacketPlacement> found() {
    return Optional.ofNullable(found);
  }

  @Override
  public void read(long bytes, long size) {}

  @Override
  public boolean isCanceled() {
    return done || canceled.getAsBoolean();
  }

  @Override
  public void placed(
      StreamDirection direction, long packet, long time, long position, int length, Fate fate, @Nullable Cause cause) {
    boolean wanted = packet == this.packet && !done;
    if (fate == Fate.HELD) {
      if (wanted) {
        add(new PacketPlacement.Piece(position, length, fate, cause, null, 0, 0));
      }
      return;
    }
    PostedBuffers buffers = Objects.requireNonNull(layer).placement(direction).buffers();
    long at = position;
    long end = position + length;
    for (int buffer = buffers.indexOf(at); at < end; buffer++) {
      int part = (int) (Math.min(end, buffers.end(buffer)) - at);
      int arrival = arrivals.get(direction).count(buffer, packet);
      if (wanted) {
        String name = BufferNames.of(buffer);
        add(new PacketPlacement.Piece(at, part, fate, cause, name, at - buffers.start(buffer), arrival));
      }
      at += part;
    }
  }

  /** Adds a piece of the packet that is waited for, or makes the last one longer. */
  private void add(PacketPlacement.Piece piece) {
    if (!pieces.isEmpty() && pieces.getLast().continuedBy(piece)) {
      pieces.add(pieces.removeLast().with(piece.length()));
    } else {
      pieces.add(piece);
    }
  }

  private final class Watch extends ListenerBefore {
    Watch(StreamListener layer) {
      super(layer);
    }

    @Override
    public void arriving(StreamDirection direction, TcpSegment segment, long position) {
      if (segment.packet() == packet) {
        PacketWatch.this.position = position;
        expected = direction.next();
      }
      super.arriving(direction, segment, position);
    }

    @Override
    public void taken(StreamDirection direction, TcpSegment segment) {
      super.taken(direction, segment);
      if (segment.packet() == packet && !done) {
        found = new PacketPlacement(
            direction.stream().number(), direction.flow().toString(), direction.sequenceNumber(position), position,
            segment.payloadLength(), expected, pieces);
        done = true;
      }
    }
  }
}
