package org.ringscope.nic.profile;

/**
 * Interrupt moderation as {@code ethtool -c} shows it for receiving.
 *
 * @param microseconds {@code rx-usecs}, 0 for none
 * @param frames {@code rx-frames}, 0 where their number does not matter
 * @param adaptive whether the driver changes both with the load
 */
public record InterruptTiming(int microseconds, int frames, boolean adaptive) {

  /** As reports write it. */
  public String text() {
    String packets = frames == 0 ? "" : " or " + frames + " packets";
    return microseconds + " us" + packets + (adaptive ? ", adaptive" : "");
  }
}
