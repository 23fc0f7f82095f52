package org.ringscope.stack.tcp;

/** How many ranges held out of order all streams together may still have. */
final class RangeBudget {
  private int left;

  RangeBudget(int left) {
    this.left = left;
  }

  boolean isSpent() {
    return left <= 0;
  }

  /** @param ranges taken, or given back if negative */
  void take(int ranges) {
    left -= ranges;
  }
}
