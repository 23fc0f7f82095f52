package org.ringscope.nic.rule;

/**
 * What happens to a packet that a rule matches: the {@code ring_cookie} and {@code rss_context} of Linux
 * {@code struct ethtool_rx_flow_spec}.
 */
public sealed interface RuleAction {

  /** To a ring of the device itself ({@code action N}). */
  record ToRing(long ring) implements RuleAction {}

  /**
   * To a ring of a virtual function.
   *
   * @param function number of the virtual function, from 0 (the cookie holds one more)
   * @param ring ring of that function
   */
  record ToVirtualFunction(int function, long ring) implements RuleAction {}

  /** Dropped by the card ({@code action -1}, {@code RX_CLS_FLOW_DISC}). */
  record Drop() implements RuleAction {}

  /** Wakes the machine up ({@code action -2}, {@code RX_CLS_FLOW_WAKE}); the packet goes on as without the rule. */
  record WakeUp() implements RuleAction {}

  /**
   * Hashed again by an additional RSS context ({@code context N}, {@code FLOW_RSS}).
   *
   * @param context number of the context
   * @param ringOffset added to the ring that the context's table gives, mostly 0
   */
  record ToContext(long context, long ringOffset) implements RuleAction {}
}
