package org.ringscope.stack.place;

/** What became of a direction's payload bytes. Each new byte has one fate; each that isn't direct has one cause. */
public final class PlacementCounts {
  private final long[] fates = new long[Fate.values().length];
  private final long[] causes = new long[Cause.values().length];
  private long exchanged;
  /** Sum of the times that held bytes waited, ns times bytes: no whole number holds that of a long capture. */
  private double waited;
  private long placedLater;
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
    waited += (double) bytes * nanoseconds;
    placedLater += bytes;
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

  /** Held bytes that got a buffer in the end. */
  public long placedLaterBytes() {
    return placedLater;
  }

  /** Mean time that those waited for their buffer, ns; 0 if there are none. */
  public long meanWait() {
    return placedLater == 0 ? 0 : (long) (waited / placedLater);
  }

  /** Buffers that were filled and handed back to the application. */
  public long completedBuffers() {
    return completed;
  }
}
