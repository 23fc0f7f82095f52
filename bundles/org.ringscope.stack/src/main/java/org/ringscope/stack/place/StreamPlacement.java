package org.ringscope.stack.place;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpSegment;

/**
 * The posted buffers of one direction of a stream, and how its bytes come to their places in them.
 *
 * <p>Each byte has one final address from the moment its buffer is posted: buffers take consecutive expected sequence
 * numbers.
 */
public final class StreamPlacement {
  private final StreamDirection direction;
  private final CardSettings card;
  private final Application application;
  private final PostedBuffers buffers;
  private final SlotDelivery slots;
  private final HoldingArea holding;
  private final PlacementListener listener;
  private final PlacementCounts counts = new PlacementCounts();
  private final Handing handing;

  StreamPlacement(
      StreamDirection direction,
      LayerSettings settings,
      Application application,
      Chunks chunks,
      BlockPool pool,
      PlacementListener listener) {
    this.direction = direction;
    card = settings.card();
    this.application = application;
    this.listener = listener;
    buffers = new PostedBuffers(card.descriptorBytes());
    slots = new SlotDelivery(buffers, card.descriptors(), chunks);
    holding = new HoldingArea(pool);
    handing = new Handing(this, settings.handOver(), application, listener);
  }

  public StreamDirection direction() {
    return direction;
  }

  public PostedBuffers buffers() {
    return buffers;
  }

  public PlacementCounts counts() {
    return counts;
  }

  /**
   * Posts a buffer: its bytes are those that follow the last posted buffer's. What is held for it goes in, and fills it
   * maybe.
   *
   * @param time ns since the epoch
   */
  public void post(PostedBuffer buffer, long time) {
    handing.expire(time);
    listener.posted(direction, buffer, buffers.end(), time);
    buffers.add(buffer);
    if (!holding.isEmpty()) {
      holding.takeBefore(buffers.end(), (position, bytes, offset, length, since) -> {
        write(position, bytes, offset, length);
        slots.fillOtherwise(position, position + length);
        counts.waited(length, Math.max(0, time - since));
      });
    }
    if (usesDescriptors()) {
      slots.postDescriptors();
    }
    handing.advance(direction.next(), time);
  }

  /**
   * The capture has ended: what waited long enough until then is handed over, and time goes on until the application
   * has posted all that it still will.
   */
  void finish(long time) {
    application.advanceTo(this, time);
    handing.end(time);
    application.advanceTo(this, Long.MAX_VALUE);
  }

  private boolean usesDescriptors() {
    return card.headerSplit() && card.mode() == CardMode.ARRIVAL_ORDER;
  }

  /** As {@link AdaptationLayer#prefetch}. */
  long prefetch() {
    return slots.prefetch() + handing.prefetch() + counts.bytes(Fate.DIRECT) + buffers.end();
  }

  void arriving(TcpSegment segment, long position) {
    application.advanceTo(this, segment.time());
    handing.arriving(segment, position);
    if (usesDescriptors()) {
      slots.land(position, segment.payloadLength(), position > direction.next() || direction.heldRanges() > 0);
    }
  }

  boolean arrived(TcpSegment segment, long position, int from, int length, boolean replaces) {
    int posted = Math.clamp(buffers.end() - position, 0, length);
    long offset = segment.payload() + from;
    if (replaces) {
      replace(segment.bytes(), position, offset, length, posted);
      return true;
    }
    if (posted < length
        && !holding.hold(position + posted, segment.bytes(), offset + posted, length - posted, segment.time())) {
      return false;
    }
    if (posted > 0) {
      write(position, segment.bytes(), offset, posted);
      place(segment, position, posted);
    }
    if (posted < length) {
      count(segment, position + posted, length - posted, Fate.HELD, Cause.NO_BUFFER);
    }
    return true;
  }

  private void replace(MemorySegment bytes, long position, long offset, int length, int posted) {
    if (posted > 0) {
      write(position, bytes, offset, posted);
    }
    if (posted < length) {
      holding.replace(position + posted, bytes, offset + posted, length - posted);
    }
  }

  private void place(TcpSegment segment, long position, int length) {
    if (!card.headerSplit()) {
      count(segment, position, length, Fate.COPIED, Cause.NO_HEADER_SPLIT);
    } else if (card.mode() == CardMode.SEQUENCE_AWARE) {
      count(segment, position, length, Fate.DIRECT, null);
    } else {
      long at = position;
      long end = position + length;
      while (at < end) {
        int run = slots.place(at, end);
        count(segment, at, run, slots.fate(), slots.cause());
        if (slots.exchanges()) {
          counts.exchanged(run);
        }
        at += run;
      }
    }
  }

  private void count(TcpSegment segment, long position, int length, Fate fate, @Nullable Cause cause) {
    if (cause == null) {
      counts.direct(length);
    } else {
      counts.indirect(fate, cause, length);
    }
    listener.placed(direction, segment.packet(), segment.time(), position, length, fate, cause);
  }

  void taken() {
    if (usesDescriptors()) {
      slots.release();
    }
  }

  void advanced(long next, long time) {
    handing.advance(next, time);
  }

  void closed(long time) {
    handing.close(direction.next(), time);
  }

  private void write(long position, MemorySegment source, long offset, int length) {
    if (!buffers.isWritable()) {
      return;
    }
    long at = position;
    long end = position + length;
    int index = buffers.indexOf(position);
    while (at < end) {
      long until = Math.min(end, buffers.end(index));
      MemorySegment memory = buffers.get(index).memory();
      if (memory != null) {
        MemorySegment.copy(source, offset + (at - position), memory, at - buffers.start(index), until - at);
      }
      at = until;
      index++;
    }
  }
}
