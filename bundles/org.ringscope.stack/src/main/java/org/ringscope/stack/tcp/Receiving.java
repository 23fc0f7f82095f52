package org.ringscope.stack.tcp;

/** What all streams share while segments are received. */
record Receiving(ReceiveSettings settings, RangeBudget budget, StreamListener listener) {
  OverlapPolicy policy() {
    return settings.overlap();
  }

  /** Whether a direction that holds {@code ranges} may hold one more. */
  boolean hasRoom(int ranges) {
    return ranges < settings.limits().rangesPerDirection() && !budget.isSpent();
  }
}
