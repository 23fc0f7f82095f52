package org.ringscope.session.place;

import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.stack.place.BufferNames;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.tcp.StreamDirection;

/** One posted buffer and what it got. Times are ns since the epoch. */
final class BufferRow {
  private final String name;
  private final long length;
  private final long start;
  private final long posted;
  private final long[] fates = new long[Fate.values().length];
  private final long[] causes = new long[Cause.values().length];
  private final long[] handOvers = new long[Completion.values().length];
  private long missing;
  private long held;
  private double waited;
  private @Nullable Long first;
  private @Nullable Long last;
  private @Nullable Long completed;

  /**
   * Nothing is in it yet.
   *
   * @param number in the order of posting, from 0
   * @param start position of its first byte in the stream
   */
  BufferRow(int number, long length, long start, long posted) {
    name = BufferNames.of(number);
    this.length = length;
    this.start = start;
    this.posted = posted;
  }

  /** Position behind its last byte. */
  long end() {
    return start + length;
  }

  void add(long time, long bytes, Fate fate, @Nullable Cause cause) {
    fates[fate.ordinal()] += bytes;
    if (cause != null) {
      causes[cause.ordinal()] += bytes;
    }
    first = first == null ? (Long) time : (Long) Math.min(first, time);
    last = last == null ? (Long) time : (Long) Math.max(last, time);
  }

  /** Bytes that arrived before the buffer was posted. */
  void addHeld(long time, long bytes) {
    add(time, bytes, Fate.HELD, Cause.NO_BUFFER);
    held += bytes;
    waited += (double) bytes * Math.max(0, posted - time);
  }

  void addMissing(long bytes) {
    missing += bytes;
  }

  /** The application got it, or a part of it. */
  void handOver(long time, Completion why) {
    handOvers[why.ordinal()]++;
    if (why == Completion.FULL) {
      completed = time;
    }
  }

  boolean isUsed() {
    return first != null || missing > 0;
  }

  String name() {
    return name;
  }

  long fate(Fate fate) {
    return fates[fate.ordinal()];
  }

  long missing() {
    return missing;
  }

  /** Mean time that its held bytes waited, ns. */
  long meanWait() {
    return held == 0 ? 0 : (long) (waited / held);
  }

  BufferResult result(StreamDirection direction) {
    return new BufferResult(
        name,
        length,
        direction.sequenceNumber(start),
        direction.sequenceNumber(end() - 1),
        posted,
        CountsById.fates(this::fate),
        CountsById.causes(cause -> causes[cause.ordinal()]),
        missing,
        first,
        last,
        completed,
        meanWait(),
        CountsById.handOvers(why -> handOvers[why.ordinal()]));
  }
}
