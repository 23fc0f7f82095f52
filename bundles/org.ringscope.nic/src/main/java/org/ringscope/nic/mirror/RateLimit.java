package org.ringscope.nic.mirror;

/**
 * The most a mirror carries, as a token bucket in model time: full at the start, refilled steadily, emptied by each
 * packet.
 *
 * @param perSecond tokens a second, 1 … {@value #HIGHEST_RATE}
 * @param burst tokens that the bucket holds, 1 … {@value #LARGEST_BURST}
 */
public record RateLimit(Unit unit, long perSecond, long burst) {
  /** What a token is. */
  public enum Unit {
    PACKETS,
    /** Of frames as they leave the ring, cut to the snap length, without frame check sequence. */
    BITS
  }

  public static final long HIGHEST_RATE = 1_000_000_000_000L;

  public static final long LARGEST_BURST = 4_000_000_000L;

  /** A full-size Ethernet frame with a VLAN tag. */
  private static final long FRAME_BITS = 1518 * Byte.SIZE;

  public RateLimit {
    if (perSecond < 1 || perSecond > HIGHEST_RATE) {
      throw new IllegalArgumentException("a rate is 1 to " + HIGHEST_RATE + " a second, not " + perSecond);
    }
    if (burst < 1 || burst > LARGEST_BURST) {
      throw new IllegalArgumentException("a burst is 1 to " + LARGEST_BURST + ", not " + burst);
    }
  }

  /** With room for a burst of what comes in 100 ms, at least for one packet. */
  public static RateLimit of(Unit unit, long perSecond) {
    long least = unit == Unit.BITS ? FRAME_BITS : 1;
    return new RateLimit(unit, perSecond, Math.min(LARGEST_BURST, Math.max(least, perSecond / 10)));
  }

  public RateLimit withBurst(long burst) {
    return new RateLimit(unit, perSecond, burst);
  }
}
