package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringscope.packet.FlowKey;

/**
 * A flow that makes its ring hot.
 *
 * @param flow as it is hashed
 * @param ring its ring
 * @param packets packets on the wire
 * @param bytes their lengths
 * @param shareOfRing part of the ring's packets, 0 to 1
 * @param shareOfTotal part of all packets, 0 to 1
 */
public record HotFlow(FlowKey flow, int ring, long packets, long bytes, double shareOfRing, double shareOfTotal) {
  /** A ring is hot with so many times the mean. */
  static final double HOT = 1.2;

  /** A flow is named if it has at least this part of a fair ring's packets … */
  private static final double LEAST_OF_FAIR_RING = 0.1;

  /** … and the largest so many of a ring. */
  private static final int MOST_OF_RING = 5;

  /** The flows to blame, those with most packets first. */
  static List<HotFlow> of(HashedTraffic hashed, Verdict verdict) {
    TrafficTable traffic = hashed.traffic();
    long[] rings = verdict.predicted();
    long total = 0;
    for (long packets : rings) {
      total += packets;
    }
    double fair = (double) total / rings.length;
    List<HotFlow> candidates = new ArrayList<>();
    for (int row = 0; row < traffic.size(); row++) {
      int ring = hashed.ring(row, verdict.best().context().table());
      long packets = traffic.packets(row);
      if (ring >= 0 && rings[ring] > HOT * fair && packets >= LEAST_OF_FAIR_RING * fair) {
        FlowKey flow = HashedTraffic.hashedFlow(traffic, row, verdict.best().context().inner());
        candidates.add(new HotFlow(
            flow, ring, packets, traffic.bytes(row), (double) packets / rings[ring], (double) packets / total));
      }
    }
    candidates.sort(Comparator.comparingLong(HotFlow::packets).reversed());
    return largestOfEach(candidates, rings.length);
  }

  private static List<HotFlow> largestOfEach(List<HotFlow> sorted, int rings) {
    int[] taken = new int[rings];
    List<HotFlow> kept = new ArrayList<>();
    for (HotFlow flow : sorted) {
      if (taken[flow.ring]++ < MOST_OF_RING) {
        kept.add(flow);
      }
    }
    return List.copyOf(kept);
  }
}
