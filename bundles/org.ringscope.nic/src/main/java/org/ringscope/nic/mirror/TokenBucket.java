package org.ringscope.nic.mirror;

import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** A {@link RateLimit} at work. Levels are in billionths of a token, so that times in ns lose nothing. */
final class TokenBucket {
  private static final long TOKEN = 1_000_000_000;

  private final RateLimit limit;
  private final long capacity;
  private long level;
  private long filledAt = Long.MIN_VALUE;

  TokenBucket(RateLimit limit) {
    this.limit = limit;
    capacity = limit.burst() * TOKEN;
    level = capacity;
  }

  /**
   * Takes the tokens of a frame if there are enough.
   *
   * @param time ns, never before that of an earlier call
   * @param length bytes of the frame
   */
  boolean take(long time, int length) {
    fill(time);
    long needed = limit.unit() == RateLimit.Unit.BITS ? (long) length * Byte.SIZE : 1;
    // Whole tokens are compared: of the longest frame that a record may claim, billionths don't fit in a long.
    if (needed > level / TOKEN) {
      return false;
    }
    level -= needed * TOKEN;
    return true;
  }

  void save(StateWriter writer) {
    writer.write(level);
    writer.write(filledAt);
  }

  void restore(StateReader reader) {
    level = reader.read();
    filledAt = reader.read();
  }

  private void fill(long time) {
    if (filledAt != Long.MIN_VALUE) {
      long elapsed = time - filledAt;
      boolean full = elapsed < 0 || elapsed > (capacity - level) / limit.perSecond();
      level = full ? capacity : level + elapsed * limit.perSecond();
    }
    filledAt = time;
  }
}
