package org.ringscope.session.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.session.predict.SteeredRows;
import org.ringscope.session.predict.TrafficTable;

/**
 * A flow large enough for a rule of its own.
 *
 * @param row its row in the traffic table
 * @param flow with ports, not in a tunnel
 */
record Elephant(int row, FlowKey flow) {
  /** More rules than that nobody types. */
  static final int MOST = 8;

  /** A flow is worth a rule from this part of an even share of the traffic on. */
  private static final double PART_OF_FAIR_SHARE = 0.25;

  /** The largest flows that no rule steers yet, largest first. */
  static List<Elephant> of(TrafficTable traffic, SteeredRows steered, Halves halves, int rings) {
    long total = halves.sum(traffic, Halves.FOUND);
    List<Elephant> found = new ArrayList<>();
    for (int row = 0; row < traffic.size(); row++) {
      if (steered.isHashed(row) && !traffic.hasInner(row)
          && halves.packets(traffic, row, Halves.FOUND) * rings >= PART_OF_FAIR_SHARE * total) {
        FlowKey flow = traffic.outer(row);
        if (FlowType.hasPorts(flow.flowType())) {
          found.add(new Elephant(row, flow));
        }
      }
    }
    found.sort(Comparator.comparingLong((Elephant one) -> halves.packets(traffic, one.row, Halves.FOUND)).reversed());
    return found.subList(0, Math.min(MOST, found.size()));
  }
}
