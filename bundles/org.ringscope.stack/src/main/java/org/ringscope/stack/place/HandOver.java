package org.ringscope.stack.place;

/**
 * When a buffer that isn't full yet is valid for its application up to where the stream is in order. A FIN always hands
 * over what is there. The buffer stays at its place until it is full.
 *
 * @param onPush whether a segment with PSH does (RFC 9293, section 3.9.1, RECEIVE)
 * @param timeout how long bytes in order wait in a buffer that isn't full, ns; 0 = until it is
 */
public record HandOver(boolean onPush, long timeout) {
  public static final HandOver DEFAULT = new HandOver(true, 0);

  /** @throws IllegalArgumentException if the timeout is below 0 */
  public HandOver {
    if (timeout < 0) {
      throw new IllegalArgumentException("bytes wait for 0 ns or more");
    }
  }
}
