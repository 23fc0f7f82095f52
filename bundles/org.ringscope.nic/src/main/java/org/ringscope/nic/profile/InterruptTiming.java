package org.ringscope.nic.profile;

import org.ringscope.nic.host.Moderation;

/**
 * Interrupt moderation as {@code ethtool -c} shows it for receiving.
 *
 * @param microseconds {@code rx-usecs}, 0 for none
 * @param frames {@code rx-frames}, 0 where their number does not matter
 * @param adaptive whether the driver changes both with the load
 */
public record InterruptTiming(int microseconds, int frames, boolean adaptive) {

  private static final long NANOSECONDS = 1_000;

  /**
   * The moderation that these settings mean. Where frames count, the timer starts with the first packet that waits;
   * else it keeps interrupts apart. Adaptive settings are held at the values shown.
   */
  public Moderation moderation() {
    long nanoseconds = Math.min(microseconds * NANOSECONDS, Moderation.LONGEST);
    return frames > 0 ? new Moderation.TimerOrCount(nanoseconds, frames) : new Moderation.MinimumGap(nanoseconds);
  }

  /** As reports write it. */
  public String text() {
    String packets = frames == 0 ? "" : " or " + frames + " packets";
    return microseconds + " us" + packets + (adaptive ? ", adaptive" : "");
  }
}
