package org.ringscope.stack.place;

/** What became of a direction's payload bytes. Each new byte has one fate; each that isn't direct has one cause. */
public final class PlacementCounts {
  private final long[] fates = new long[Fate.values().length];
  private final long[] causes = new long[Cause.values().length];
  private long exchanged;
  private long waited;
  private long completed;

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

  void waited(long bytes, long nanoseconds) {
    waited += bytes * nanoseconds;
  }

  void completed() {
    completed++;
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

  /** Sum over held bytes of the time each waited for a buffer, ns times bytes. */
  public long waitedByteNanoseconds() {
    return waited;
  }

  /** Buffers that were filled and handed back to the application. */
  public long completedBuffers() {
    return completed;
  }
}
