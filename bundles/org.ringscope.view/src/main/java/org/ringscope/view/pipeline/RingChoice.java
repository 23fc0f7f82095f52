package org.ringscope.view.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Which rings of a direction have nodes of their own, where there are more than a graph can show: those that drop most,
 * then the busiest. While a replay runs it is chosen anew only when there is twice as much traffic, so that the graph
 * stands still between.
 */
final class RingChoice {
  /** Rings that a graph shows; the others share a node beyond these. */
  static final int MOST = 15;

  private List<Integer> chosen = List.of();
  private long packetsThen;
  private int ringsThen;

  /**
   * Numbers of the rings, in order.
   *
   * @param rings how many there are
   * @param dropped packets that each dropped
   * @param packets packets that each got
   * @param over whether no more will come
   */
  List<Integer> choose(int rings, IntToLongFunction dropped, IntToLongFunction packets, boolean over) {
    long sum = IntStream.range(0, rings).mapToLong(ring -> packets.applyAsLong(ring) + dropped.applyAsLong(ring)).sum();
    if (over || rings != ringsThen || sum >= 2 * packetsThen || sum < packetsThen) {
      packetsThen = sum;
      ringsThen = rings;
      chosen = best(rings, dropped, packets);
    }
    return chosen;
  }

  private static List<Integer> best(int rings, IntToLongFunction dropped, IntToLongFunction packets) {
    IntStream all = IntStream.range(0, rings);
    // One ring more has the room that a node for the others would take.
    return rings <= MOST + 1
        ? all.boxed().toList()
        : all.boxed()
            .sorted(Comparator.<Integer>comparingLong(dropped::applyAsLong).thenComparingLong(packets::applyAsLong)
                .reversed().thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .sorted()
            .toList();
  }
}
