package org.ringscope.view.mirror;

import java.util.concurrent.TimeUnit;

/** How fast a count grows, from looks at it now and then. For one thread. */
final class RateMeter {
  /** Looks that follow each other faster tell of chance more than of the rate. */
  private static final long SHORTEST_NANOS = 400_000_000;

  private long count;
  private long since;
  private boolean started;
  private double perSecond;

  /**
   * Takes a look.
   *
   * @param now ns, from any moment on
   * @return how much it grew a second, between the last two looks that lay far enough apart; 0 at first
   */
  double look(long total, long now) {
    if (!started) {
      started = true;
      count = total;
      since = now;
    } else if (now - since >= SHORTEST_NANOS) {
      perSecond = (double) (total - count) * TimeUnit.SECONDS.toNanos(1) / (now - since);
      count = total;
      since = now;
    }
    return perSecond;
  }
}
