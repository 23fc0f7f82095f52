package org.ringscope.view.timeline;

/** How fast a capture is played, against the time that it took. */
public enum PlaySpeed {
  THOUSANDTH("0.001×", 0.001),
  HUNDREDTH("0.01×", 0.01),
  TENTH("0.1×", 0.1),
  NORMAL("1×", 1),
  TENFOLD("10×", 10),
  HUNDREDFOLD("100×", 100),
  /** The whole capture in {@value #WHOLE_NANOS} ns, however long it is. */
  WHOLE("max", 0);

  private static final long WHOLE_NANOS = 5_000_000_000L;

  private final String text;
  private final double factor;

  PlaySpeed(String text, double factor) {
    this.text = text;
    this.factor = factor;
  }

  public String text() {
    return text;
  }

  /**
   * How far a capture is played.
   *
   * @param elapsed ns that the player ran
   * @param duration ns that the capture took
   * @return ns of the capture
   */
  long advance(long elapsed, long duration) {
    double nanos = this == WHOLE ? (double) elapsed / WHOLE_NANOS * duration : elapsed * factor;
    return (long) Math.min(nanos, PacketClock.LONGEST);
  }
}
