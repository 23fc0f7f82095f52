package org.ringscope.nic.host;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Transmit packet steering (Linux: Documentation/networking/scaling.rst): which send rings each processor uses, as the
 * files {@code queues/tx-N/xps_cpus} of a device say ring by ring. A processor that isn't named leaves the choice to a
 * hash.
 *
 * @param rings send rings by processor, both from 0
 */
public record Xps(SortedMap<Integer, SortedSet<Integer>> rings) {
  /** No processor has rings of its own. */
  public static final Xps NONE = new Xps(new TreeMap<>());

  public Xps {
    SortedMap<Integer, SortedSet<Integer>> copy = new TreeMap<>();
    rings.forEach((processor, used) -> {
      if (processor < 0 || processor >= Affinity.MOST_PROCESSORS || used.isEmpty() || used.first() < 0) {
        throw new IllegalArgumentException("send rings count from 0, processors from 0 to "
            + (Affinity.MOST_PROCESSORS - 1) + ", not " + used + " and " + processor);
      }
      copy.put(processor, Collections.unmodifiableSortedSet(new TreeSet<>(used)));
    });
    rings = Collections.unmodifiableSortedMap(copy);
  }

  public boolean isNone() {
    return rings.isEmpty();
  }

  /** Send rings of a processor, ascending; those that the device hasn't got, {@code there} and above, don't count. */
  public int[] ringsOf(int processor, int there) {
    SortedSet<Integer> used = rings.get(processor);
    return used == null ? new int[0] : used.headSet(there).stream().mapToInt(Integer::intValue).toArray();
  }
}
