package org.ringscope.report;

/** Names of rings, the same in reports, in display filters and on screen. */
public final class RingName {
  private RingName() {}

  /**
   * {@code rx3} or {@code tx3}.
   *
   * @param ring its number among those of its direction
   * @param sent whether it is a send ring
   */
  public static String of(int ring, boolean sent) {
    return (sent ? RingResult.Direction.SEND : RingResult.Direction.RECEIVE).prefix() + ring;
  }
}
