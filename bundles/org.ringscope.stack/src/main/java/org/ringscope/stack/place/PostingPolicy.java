package org.ringscope.stack.place;

/**
 * How an application posts buffers for each direction of its streams.
 *
 * @param habit what it does with buffers that it got back
 * @param count buffers posted at a time, 1 or more
 * @param bytes of each buffer, 1 or more
 * @param delay time from the stream's first payload to the first posting, ns
 * @param busy time that the application takes for a full buffer before it posts the next, ns
 */
public record PostingPolicy(PostingHabit habit, int count, long bytes, long delay, long busy) {
  /** Sixteen buffers of 64 KiB, posted again at once. */
  public static final PostingPolicy DEFAULT = new PostingPolicy(PostingHabit.RING, 16, 64 << 10, 0, 0);

  private static final long MOST_TIME = 3_600_000_000_000L;
  private static final long ONE_BYTES = 1L << 30;
  private static final int PAGES = 512;
  private static final long LATE = 50_000;

  /** @throws IllegalArgumentException if a number is out of range, or the habit is another one's */
  public PostingPolicy {
    if (count < 1 || bytes < 1) {
      throw new IllegalArgumentException("1 or more buffers of 1 or more bytes");
    }
    if (delay < 0 || busy < 0 || delay > MOST_TIME || busy > MOST_TIME) {
      throw new IllegalArgumentException("an application takes 0 s to an hour");
    }
    if (habit == PostingHabit.ONE && (count > 1 || busy > 0)) {
      throw new IllegalArgumentException("one buffer is posted once, and never again");
    }
    if (habit == PostingHabit.PAGES && bytes != CardSettings.PAGE_BYTES) {
      throw new IllegalArgumentException("pages have " + CardSettings.PAGE_BYTES + " bytes, not " + bytes);
    }
    if (habit == PostingHabit.LATE && delay == 0 && busy == 0) {
      throw new IllegalArgumentException("a late application has a delay or is busy");
    }
  }

  /** What somebody may mean who only says what the application does: a late one is busy for 50 µs. */
  public static PostingPolicy usual(PostingHabit habit) {
    return switch (habit) {
      case RING -> DEFAULT;
      case ONE -> new PostingPolicy(habit, 1, ONE_BYTES, 0, 0);
      case RECORD -> new PostingPolicy(habit, 64, 1000, 0, 0);
      case LATE -> new PostingPolicy(habit, DEFAULT.count, DEFAULT.bytes, 0, LATE);
      case PAGES -> new PostingPolicy(habit, PAGES, CardSettings.PAGE_BYTES, 0, 0);
    };
  }

  /** An application that does so, for one direction of a stream. */
  public Application application() {
    return new PostingApplication(this);
  }

  public PostingPolicy withBuffers(int count, long bytes) {
    return new PostingPolicy(habit, count, bytes, delay, busy);
  }

  /** A policy of another habit, with the same times. */
  public PostingPolicy withHabit(PostingHabit habit, int count, long bytes) {
    return new PostingPolicy(habit, count, bytes, delay, busy);
  }
}
