package org.ringscope.stack.coalesce;

/**
 * How segments are joined before TCP sees them.
 *
 * @param rule which are joined
 * @param flows most flows of which a segment waits for more at a time
 * @param timeout how long a segment waits for more, ns of the capture's time
 */
public record CoalesceSettings(CoalescingRule rule, int flows, long timeout) {
  /** Nothing is joined. */
  public static final CoalesceSettings OFF = of(CoalescingRule.OFF);

  private static final int DEFAULT_FLOWS = 64;

  /** Linux flushes after each poll unless gro_flush_timeout says otherwise; a poll of 64 packets takes some 20 µs. */
  private static final long DEFAULT_TIMEOUT = 20_000;

  /** @throws IllegalArgumentException if a number is out of its range */
  public CoalesceSettings {
    if (flows < 1 || timeout < 0) {
      throw new IllegalArgumentException("segments of 1 or more flows wait, for 0 ns or more");
    }
  }

  /** With usual numbers. */
  public static CoalesceSettings of(CoalescingRule rule) {
    return new CoalesceSettings(rule, DEFAULT_FLOWS, DEFAULT_TIMEOUT);
  }
}
