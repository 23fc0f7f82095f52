package org.ringscope.stack.place;

import java.util.ArrayDeque;
import java.util.Queue;

/** Posts buffers as a policy says. Its first ones it posts when its stream has data, or some time later. */
final class PostingApplication implements Application {
  private final PostingPolicy policy;
  private final PostedBuffer buffer;

  /** When buffers are to be posted again, ns since the epoch, in order. */
  private final Queue<Long> due = new ArrayDeque<>();

  /** The first of them, for most segments come before it. */
  private long nextDue = Long.MAX_VALUE;

  /** Buffers that were never posted yet, and when they will be. */
  private int fresh;

  private long opening;
  private boolean begun;
  private long busyUntil = Long.MIN_VALUE;

  PostingApplication(PostingPolicy policy) {
    this.policy = policy;
    buffer = new PostedBuffer(policy.bytes(), null);
    fresh = policy.count();
  }

  @Override
  public void advanceTo(StreamPlacement placement, long time) {
    if (!begun) {
      begun = true;
      opening = later(time, policy.delay());
    }
    for (; fresh > 0 && opening <= time; fresh--) {
      post(placement, opening);
    }
    if (time < nextDue) {
      return;
    }
    for (Long next = due.peek(); next != null && next <= time; next = due.peek()) {
      due.remove();
      post(placement, next);
    }
    Long next = due.peek();
    nextDue = next == null ? Long.MAX_VALUE : next;
  }

  @Override
  public void completed(StreamPlacement placement, int buffer, long time) {
    if (policy.habit().postsAgain()) {
      long from = policy.habit().handlesOneAtATime() ? Math.max(time, busyUntil) : time;
      busyUntil = later(from, policy.busy());
      due.add(busyUntil);
      nextDue = Math.min(nextDue, busyUntil);
    }
  }

  /** Captures may hold any time, the last one that fits in 63 bits, too. */
  private static long later(long time, long duration) {
    long sum = time + duration;
    return sum < time ? Long.MAX_VALUE : sum;
  }

  private void post(StreamPlacement placement, long time) {
    placement.post(buffer, time);
  }
}
