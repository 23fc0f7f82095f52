package org.ringscope.stack.tcp;

/** What all streams share while segments are received. */
record Receiving(OverlapPolicy policy, ReceiveLimits limits, RangeBudget budget, StreamListener listener) {
  /** Whether a direction that holds {@code ranges} may hold one more. */
  boolean hasRoom(int ranges) {
    return ranges < limits.rangesPerDirection() && !budget.isSpent();
  }
}
