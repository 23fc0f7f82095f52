package org.ringscope.stack.tcp;

import java.time.Duration;

/** The timestamp of the data in order: TS.Recent of RFC 7323, section 4.3. */
final class RecentTimestamp {
  /** RFC 7323, section 5.5: one that is older tells nothing any more. */
  private static final long LIFE = Duration.ofDays(24).toNanos();

  private boolean known;
  private int timestamp;
  private long time;

  /** Whether the segment's timestamp is before it. */
  boolean isAfter(TcpSegment segment) {
    return known && segment.time() - time <= LIFE && segment.timestamp() - timestamp < 0;
  }

  void set(TcpSegment segment) {
    known = true;
    timestamp = segment.timestamp();
    time = segment.time();
  }
}
