package org.ringscope.stack.place;

/** What became of a direction's payload bytes. Each new byte has one fate; each that isn't direct has one cause. */
public final class PlacementCounts {
  private final long[] fates = new long[Fate.values().length];
  private final long[] causes = new long[Cause.values().length];
  private long exchanged;
  private long replaced;
  private long missing;
  private long waited;
  private long completed;
  private long partial;

  void direct(long bytes) {
    fates[Fate.DIRECT.ordinal()] += bytes;
  }

  void indirect(Fate fate, Cause cause, long bytes) {
    fates[fate.ordinal()] += bytes;
    causes[cause.ordinal()] += bytes;
  }

  void exchanged(long bytes) {
    exchanged += bytes;
  }

  void replaced(long bytes) {
    replaced += bytes;
  }

  void missing(long bytes) {
    missing += bytes;
  }

  void waited(long bytes, long nanoseconds) {
    waited += bytes * nanoseconds;
  }

  void completed(boolean whole) {
    if (whole) {
      completed++;
    } else {
      partial++;
    }
  }

  public long bytes(Fate fate) {
    return fates[fate.ordinal()];
  }

  public long bytes(Cause cause) {
    return causes[cause.ordinal()];
  }

  /** All new bytes, whatever their fate. */
  public long bytes() {
    long sum = 0;
    for (long bytes : fates) {
      sum += bytes;
    }
    return sum;
  }

  /** Reshuffled bytes that filled whole slots, so that pages were exchanged instead of moved. */
  public long exchangedBytes() {
    return exchanged;
  }

  /** Held bytes that a later segment overwrote. */
  public long replacedBytes() {
    return replaced;
  }

  /** Bytes of buffers that stay empty: the capture doesn't have them. */
  public long missingBytes() {
    return missing;
  }

  /** Sum over held bytes of the time each waited for a buffer, ns times bytes. */
  public long waitedByteNanoseconds() {
    return waited;
  }

  /** Buffers that were filled and handed back to the application. */
  public long completedBuffers() {
    return completed;
  }

  /** Times that a buffer was handed over with what it had, for its sender pushed or ended. */
  public long partialCompletions() {
    return partial;
  }

  /** Adds another direction's counts. */
  public void add(PlacementCounts other) {
    for (int i = 0; i < fates.length; i++) {
      fates[i] += other.fates[i];
    }
    for (int i = 0; i < causes.length; i++) {
      causes[i] += other.causes[i];
    }
    exchanged += other.exchanged;
    replaced += other.replaced;
    missing += other.missing;
    waited += other.waited;
    completed += other.completed;
    partial += other.partial;
  }
}
