package org.ringscope.session.advise;

import java.util.Arrays;
import java.util.List;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.session.predict.HashedTraffic;
import org.ringscope.session.predict.SteeredRows;
import org.ringscope.session.predict.TrafficTable;

/**
 * The traffic under one hash, by slot of the indirection table, with its elephants apart: what any table and any rules
 * for these make of it is known without hashing again.
 */
final class SlotLoads {
  private final long[][] slots = new long[2][];

  /** Packets by ring that no table decides about; as many rings as any rule names. */
  private final long[][] fixed = new long[2][];

  private final long[][] elephants;
  private final int[] elephantSlots;
  private final long[] sums = new long[2];

  SlotLoads(
      TrafficTable traffic, RssContext context, SteeredRows steered, int rings, Halves halves, List<Elephant> apart) {
    HashedTraffic hashed = HashedTraffic.of(traffic, context, steered);
    int size = context.table().size();
    elephants = new long[2][apart.size()];
    elephantSlots = apart.stream().mapToInt(one -> context.table().slot(hashed.hash(one.row()))).toArray();
    for (int half = 0; half < 2; half++) {
      slots[half] = halves.slots(hashed, size, half);
      fixed[half] = halves.fixed(hashed, rings, half);
      sums[half] = halves.sum(traffic, half);
      for (int i = 0; i < apart.size(); i++) {
        elephants[half][i] = halves.packets(traffic, apart.get(i).row(), half);
      }
    }
  }

  /** Packets by slot without the first {@code steered} elephants. */
  long[] slots(int half, int steered) {
    long[] left = slots[half].clone();
    for (int i = 0; i < steered; i++) {
      left[elephantSlots[i]] -= elephants[half][i];
    }
    return left;
  }

  /** Packets by ring that no table steers: those not hashed, and the elephants that rules give a ring. */
  long[] fixed(int half, int rings, int[] elephantRings) {
    long[] loads = Arrays.copyOf(fixed[half], rings);
    for (int i = 0; i < elephantRings.length; i++) {
      loads[elephantRings[i]] += elephants[half][i];
    }
    return loads;
  }

  /** Packets by ring. */
  long[] rings(int half, IndirectionTable table, int rings, int[] elephantRings) {
    long[] loads = fixed(half, Math.max(rings, table.highestRing() + 1), elephantRings);
    long[] left = slots(half, elephantRings.length);
    for (int slot = 0; slot < left.length; slot++) {
      loads[table.ringAt(slot)] += left[slot];
    }
    return loads;
  }

  /** Part of all packets that the fullest ring has, 0 to 1. */
  double hottest(int half, long[] rings) {
    return sums[half] == 0 ? 0 : (double) Partition.fullest(rings) / sums[half];
  }

  /** Packets of an elephant. */
  long elephant(int half, int index) {
    return elephants[half][index];
  }
}
