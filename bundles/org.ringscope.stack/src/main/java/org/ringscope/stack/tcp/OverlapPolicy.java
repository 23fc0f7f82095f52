package org.ringscope.stack.tcp;

/**
 * Whose bytes are kept where a segment overlaps data that is held out of order. Data already in order never changes: an
 * application may have read it. Stacks differ (Shankar and Paxson, "Active Mapping", 2003, section 3.3).
 */
public enum OverlapPolicy {
  /** What came first stays. */
  FIRST,
  /** What came last replaces. */
  LAST,
  /** What came first stays unless the new segment begins before it. */
  BSD,
  /**
   * What came first stays unless the new segment begins before it, or begins with it and ends behind it (tcp_data_queue_ofo
   * in Linux 6, net/ipv4/tcp_input.c).
   */
  LINUX;

  /** Whether held bytes {@code [heldStart, heldEnd)} stay where {@code [start, end)} overlaps them. */
  boolean keepsHeld(long heldStart, long heldEnd, long start, long end) {
    return switch (this) {
      case FIRST -> true;
      case LAST -> false;
      case BSD -> heldStart <= start;
      case LINUX -> heldStart < start || heldStart == start && end <= heldEnd;
    };
  }

  /** Whether it matters which segment held bytes came with. */
  boolean knowsSegments() {
    return this == BSD || this == LINUX;
  }
}
