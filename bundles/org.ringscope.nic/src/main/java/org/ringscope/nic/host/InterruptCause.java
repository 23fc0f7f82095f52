package org.ringscope.nic.host;

/** Why an interrupt came when it did; {@link Moderation} has the rules. */
public enum InterruptCause {
  /** A packet waited and nothing held the interrupt back. */
  AT_ONCE,
  /** A packet waited, and the least time since the ring's interrupt before was over. */
  GAP_OVER,
  /** The timer that the first packet that waits had started was over. */
  TIMER_OVER,
  /** So many packets waited that the card waited no longer. */
  COUNT_REACHED
}
