package org.ringscope.nic.host;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which processor serves each ring, as /proc/irq/N/smp_affinity_list says for one interrupt. A ring that isn't named
 * has a processor of its own.
 *
 * @param processors processor by ring, both from 0
 */
public record Affinity(SortedMap<Integer, Integer> processors) {
  /** Every ring has a processor of its own. */
  public static final Affinity NONE = new Affinity(new TreeMap<>());

  /** Far above what machines have. */
  public static final int MOST_PROCESSORS = 4096;

  public Affinity {
    processors = Collections.unmodifiableSortedMap(new TreeMap<>(processors));
    processors.forEach((ring, processor) -> {
      if (ring < 0 || processor < 0 || processor >= MOST_PROCESSORS) {
        throw new IllegalArgumentException(
            "rings count from 0, processors from 0 to " + (MOST_PROCESSORS - 1) + ", not " + ring + "=" + processor);
      }
    });
  }

  /** The processor named for {@code ring}; empty if the ring has one of its own. */
  public OptionalInt processorOf(int ring) {
    Integer processor = processors.get(ring);
    return processor == null ? OptionalInt.empty() : OptionalInt.of(processor);
  }
}
