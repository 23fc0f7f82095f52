package org.ringscope.nic;

/**
 * How fast the host drains its receive rings. All-zero costs are the infinitely fast host: nothing ever waits or is
 * lost.
 *
 * @param packetPicoseconds host time a packet
 * @param pollPicoseconds host time a poll, paid before its first packet
 * @param interruptGapNanoseconds least time between two interrupts of a ring (Intel's ITR)
 * @param budget most packets a poll takes; a poll that used up its budget is followed by another without interrupt
 *     (Linux NAPI: 64)
 */
public record HostModel(long packetPicoseconds, long pollPicoseconds, long interruptGapNanoseconds, int budget) {
  /** Linux's weight of a NAPI poll ({@code NAPI_POLL_WEIGHT}). */
  public static final int DEFAULT_BUDGET = 64;

  public static final HostModel INFINITELY_FAST = new HostModel(0, 0, 0, DEFAULT_BUDGET);

  public HostModel {
    if (packetPicoseconds < 0 || pollPicoseconds < 0 || interruptGapNanoseconds < 0) {
      throw new IllegalArgumentException("Host costs and the interrupt gap are not negative.");
    }
    if (budget < 1) {
      throw new IllegalArgumentException("A poll's budget is at least 1 packet, not " + budget + ".");
    }
  }

  public boolean isInfinitelyFast() {
    return packetPicoseconds == 0 && pollPicoseconds == 0 && interruptGapNanoseconds == 0;
  }
}
