package org.ringscope.stack.place;

/** What became of a direction's payload bytes. Each new byte has one fate; each that isn't direct has one cause. */
public final class PlacementCounts {
  private static final int FATES = Fate.values().length;

  /** By fate, then by cause: side by side, for each segment touches both. */
  private final long[] bytes = new long[FATES + Cause.values().length];

  private long exchanged;
  private long placedLater;

  /** Sum of the times that held bytes waited, ns times bytes: no whole number holds that of a long capture. */
  private double waited;

  private final long[] completions = new long[Completion.values().length];

  void direct(long count) {
    bytes[Fate.DIRECT.ordinal()] += count;
  }

  void indirect(Fate fate, Cause cause, long count) {
    bytes[fate.ordinal()] += count;
    bytes[FATES + cause.ordinal()] += count;
  }

  void exchanged(long bytes) {
    exchanged += bytes;
  }

  void waited(long bytes, long nanoseconds) {
    waited += (double) bytes * nanoseconds;
    placedLater += bytes;
  }

  void completed(Completion why) {
    completions[why.ordinal()]++;
  }

  public long bytes(Fate fate) {
    return bytes[fate.ordinal()];
  }

  public long bytes(Cause cause) {
    return bytes[FATES + cause.ordinal()];
  }

  /** All new bytes, whatever their fate. */
  public long bytes() {
    long sum = 0;
    for (int fate = 0; fate < FATES; fate++) {
      sum += bytes[fate];
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
    return completions(Completion.FULL);
  }

  /** How often an application got bytes for that reason. */
  public long completions(Completion why) {
    return completions[why.ordinal()];
  }
}
