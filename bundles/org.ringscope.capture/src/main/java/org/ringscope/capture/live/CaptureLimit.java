package org.ringscope.capture.live;

import java.util.function.LongSupplier;

/**
 * How far a live capture goes.
 *
 * @param packets most packets taken, at least 1
 * @param end the time of the last packet wanted, ns since the epoch, {@link #OPEN} while nobody knows; asked again and
 *     again by the thread that captures. A time in the past ends the capture as soon as what came until then is taken.
 */
public record CaptureLimit(long packets, LongSupplier end) {
  /** The time of an end that nobody has set yet. */
  public static final long OPEN = Long.MAX_VALUE;

  /** Goes on until the source is closed. */
  public static final CaptureLimit NONE = new CaptureLimit(Long.MAX_VALUE, () -> OPEN);

  public CaptureLimit {
    if (packets < 1) {
      throw new IllegalArgumentException("a capture of " + packets + " packets: 1 or more");
    }
  }
}
