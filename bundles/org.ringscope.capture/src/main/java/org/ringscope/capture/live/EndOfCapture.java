package org.ringscope.capture.live;

import org.ringscope.pipeline.PacketBlock;

/** Finds out that a live capture has reached its limit. */
final class EndOfCapture {
  private final CaptureLimit limit;

  /** Longest that libpcap and the kernel keep a packet before they hand it on, ns. */
  private final long handOverTime;

  private long end = CaptureLimit.OPEN;
  private long endSeenAt;

  EndOfCapture(CaptureLimit limit, long handOverTime) {
    this.limit = limit;
    this.handOverTime = handOverTime;
  }

  /** Packets still wanted when {@code taken} were taken. */
  long wanted(long taken) {
    return limit.packets() - taken;
  }

  /**
   * Whether nothing that comes is wanted any more.
   *
   * @param taken packets so far, with those of {@code block}
   * @param block the latest packets, perhaps none
   */
  boolean isReached(long taken, PacketBlock block) {
    if (wanted(taken) <= 0) {
      return true;
    }
    if (end == CaptureLimit.OPEN) {
      end = limit.end().getAsLong();
      endSeenAt = System.nanoTime();
    }
    if (end == CaptureLimit.OPEN) {
      return false;
    }
    // A busy interface never falls silent: there a packet after the end tells that all before it are here.
    boolean passed = block.count > 0 && block.time[block.count - 1] > end;
    return passed || System.nanoTime() - endSeenAt > handOverTime;
  }
}
