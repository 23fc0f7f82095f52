package org.ringscope.stack.place;

import org.ringscope.stack.tcp.TcpSegment;

/** Hands bytes in order, buffer by buffer, over to the application: whole buffers, and parts of one where it must. */
final class Handing {
  /** Nothing waits to be handed over. */
  private static final long NEVER = Long.MIN_VALUE;

  private final StreamPlacement placement;
  private final HandOver settings;
  private final Application application;
  private final PlacementListener listener;

  /** The first buffer that isn't full. */
  private int buffer;

  /** The position up to which the application has all. */
  private long handedOver;

  /** The position up to which a segment with PSH asks for it. */
  private long pushed;

  /** Since when the first byte in order that isn't handed over is there. */
  private long since = NEVER;

  private boolean completing;

  Handing(StreamPlacement placement, HandOver settings, Application application, PlacementListener listener) {
    this.placement = placement;
    this.settings = settings;
    this.application = application;
    this.listener = listener;
  }

  /** As {@link AdaptationLayer#prefetch}. */
  long prefetch() {
    return handedOver;
  }

  /** A segment is about to be placed. */
  void arriving(TcpSegment segment, long position) {
    if (settings.timeout() > 0 && since != NEVER && segment.time() - since >= settings.timeout()) {
      handOver(placement.direction().next(), since + settings.timeout(), Completion.TIMEOUT);
    }
    if (settings.onPush() && segment.isPushed()) {
      pushed = Math.max(pushed, position + segment.payloadLength() + segment.truncated());
    }
  }

  /** The stream is in order up to {@code next}: completes, in order, the buffers that it is past. */
  void advance(long next, long time) {
    if (completing) {
      // The application posts from within its being told: the loop below goes on with what it posted.
      return;
    }
    completing = true;
    PostedBuffers buffers = placement.buffers();
    while (buffer < buffers.size() && buffers.end(buffer) <= next) {
      int full = buffer++;
      tell(full, buffers.end(full), time, Completion.FULL);
      application.completed(placement, full, time);
    }
    completing = false;
    if (pushed > handedOver && pushed <= next) {
      handOver(next, time, Completion.PUSH);
    }
    if (placement.direction().isClosed()) {
      handOver(next, time, Completion.FIN);
    }
    if (next > handedOver && since == NEVER) {
      since = time;
    }
  }

  /** Nothing will come behind {@code next}. */
  void close(long next, long time) {
    handOver(next, time, Completion.FIN);
  }

  /** Hands over what the first buffer that isn't full has before {@code next}. */
  private void handOver(long next, long time, Completion why) {
    long to = Math.min(next, placement.buffers().end());
    if (to > handedOver && buffer < placement.buffers().size()) {
      tell(buffer, to, time, why);
    }
  }

  private void tell(int index, long to, long time, Completion why) {
    placement.counts().completed(why);
    listener.completed(placement.direction(), index, handedOver, to, time, why);
    handedOver = to;
    since = NEVER;
  }
}
