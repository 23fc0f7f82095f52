package org.ringscope.session;

/** Hears how far a replay has got and may end it. Called from several threads, often; has to return at once. */
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void read(long bytes, long size) {}

        @Override
        public boolean isCanceled() {
          return false;
        }
      };

  /** The part of the input that was read, 0 to 100; -1 if its size is unknown. */
  static int percent(long bytes, long size) {
    return size <= 0 ? -1 : (int) (100 * bytes / size);
  }

  /** The input is open: what a live one captures from now on is replayed. */
  default void opened() {}

  /**
   * Bytes of the input were consumed.
   *
   * @param bytes so far, all captures together
   * @param size in all, or -1 if unknown
   */
  void read(long bytes, long size);

  /** Whether a live input is to come to its end: the replay then finishes with what came until now. */
  default boolean isEnough() {
    return false;
  }

  /** Whether to stop: the replay then ends within one block a worker, with what it has. */
  boolean isCanceled();
}
