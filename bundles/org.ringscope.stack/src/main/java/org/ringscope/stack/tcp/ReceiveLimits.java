package org.ringscope.stack.tcp;

/**
 * Bounds of what is remembered of streams, so that no traffic takes more memory than this.
 *
 * @param streams most conversations told apart
 * @param rangesPerDirection most separate ranges held out of order in one direction of a stream; 32 bytes each
 * @param rangesInAll most of them in all streams
 */
public record ReceiveLimits(int streams, int rangesPerDirection, int rangesInAll) {
  public static final ReceiveLimits DEFAULT = new ReceiveLimits(1 << 20, 1 << 14, 1 << 21);

  /** @throws IllegalArgumentException if one is below 1 */
  public ReceiveLimits {
    if (streams < 1 || rangesPerDirection < 1 || rangesInAll < 1) {
      throw new IllegalArgumentException("limits of streams and ranges are 1 or more");
    }
  }
}
