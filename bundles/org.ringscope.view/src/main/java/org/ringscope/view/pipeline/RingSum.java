package org.ringscope.view.pipeline;

import java.util.List;
import org.ringscope.pipeline.DropCause;
import org.ringscope.view.timeline.RingTotals;

/**
 * What one or more rings of a direction had.
 *
 * @param packets put on them
 * @param full dropped because no descriptor was free
 * @param dropped for any cause, behind the ring too
 */
record RingSum(long packets, long full, long dropped) {
  static RingSum of(RingTotals totals, List<Integer> rings, boolean sent) {
    long packets = 0;
    long full = 0;
    long dropped = 0;
    for (int ring : rings) {
      packets += totals.packets(ring, sent);
      full += totals.drops(ring, sent, DropCause.RING_FULL);
      for (DropCause cause : DropCause.values()) {
        dropped += totals.drops(ring, sent, cause);
      }
    }
    return new RingSum(packets, full, dropped);
  }
}
