package org.ringscope.nic.ethtool.nfc;

import java.util.OptionalLong;
import org.ringscope.nic.rule.RuleAction;

/**
 * The number in which Linux keeps a rule's action ({@code ring_cookie}, include/uapi/linux/ethtool.h): bits 0 … 31 the
 * ring, bits 32 … 39 the virtual function plus one (ethtool_get_flow_spec_ring_vf), all ones to drop, all ones but the
 * last to wake up.
 */
final class RingCookie {
  static final long DROP = -1;
  static final long WAKE_UP = -2;
  private static final long RING_MASK = 0xffff_ffffL;
  private static final int FUNCTION_SHIFT = 32;
  private static final int FUNCTION_MASK = 0xff;

  private RingCookie() {}

  /**
   * The action of a rule.
   *
   * @param context RSS context of the rule, if it has one
   */
  static RuleAction action(long cookie, OptionalLong context) {
    if (cookie == DROP) {
      return new RuleAction.Drop();
    }
    if (cookie == WAKE_UP) {
      return new RuleAction.WakeUp();
    }
    long ring = cookie & RING_MASK;
    if (context.isPresent()) {
      return new RuleAction.ToContext(context.getAsLong(), ring);
    }
    int function = (int) (cookie >>> FUNCTION_SHIFT) & FUNCTION_MASK;
    return function == 0 ? new RuleAction.ToRing(ring) : new RuleAction.ToVirtualFunction(function - 1, ring);
  }

  /** The cookie that directs to a ring of a virtual function, which is counted from 0. */
  static long ofVirtualFunction(long function, long ring) {
    return (function + 1 & FUNCTION_MASK) << FUNCTION_SHIFT | ring & RING_MASK;
  }

  /** The cookie with another ring in it. */
  static long withRing(long cookie, long ring) {
    return cookie & ~RING_MASK | ring & RING_MASK;
  }
}
