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

  /** The position up to which the stream was in order when it was last looked at. */
  private long inOrder;

  /** Since when the first byte in order that isn't handed over is in its buffer. */
  private long since = NEVER;

  private boolean timed;
  private boolean completing;

  Handing(StreamPlacement placement, HandOver settings, Application application, PlacementListener listener) {
    this.placement = placement;
    this.settings = settings;
    timed = settings.timeout() > 0;
    this.application = application;
    this.listener = listener;
  }

  /** As {@link AdaptationLayer#prefetch}. */
  long prefetch() {
    return handedOver;
  }

  /** A segment is about to be placed. */
  void arriving(TcpSegment segment, long position) {
    expire(segment.time());
    if (settings.onPush() && segment.isPushed()) {
      pushed = Math.max(pushed, position + segment.payloadLength() + segment.truncated());
    }
  }

  /** Time goes on to {@code time}: bytes that had waited long enough before were handed over then. */
  void expire(long time) {
    // Times of a capture may be any: their difference may need 64 bits without a sign.
    if (timed && since != NEVER && time > since && Long.compareUnsigned(time - since, settings.timeout()) >= 0) {
      handOver(inOrder, since + settings.timeout(), Completion.TIMEOUT);
    }
  }

  /** Nothing is known of what comes behind {@code time}: nobody can say what would have waited for how long. */
  void end(long time) {
    expire(time);
    timed = false;
  }

  /** The stream is in order up to {@code next}: completes, in order, the buffers that it is past. */
  void advance(long next, long time) {
    if (completing) {
      // The application posts from within its being told: the loop below goes on with what it posted.
      return;
    }
    expire(time);
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
    inOrder = next;
    if (since == NEVER && Math.min(next, buffers.end()) > handedOver) {
      since = time;
    }
  }

  /** Nothing will come behind {@code next}. */
  void close(long next, long time) {
    expire(time);
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
