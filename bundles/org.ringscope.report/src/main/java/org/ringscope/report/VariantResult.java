package org.ringscope.report;

import java.util.List;

/**
 * What one variant of a what-if came to.
 *
 * @param name what was varied, such as {@code ring-size=64}
 * @param timed whether its host takes time; else nothing waits, and there are no interrupts and polls to count
 * @param rings receive rings, through all devices
 */
public record VariantResult(String name, boolean timed, List<Ring> rings) {
  public VariantResult {
    rings = List.copyOf(rings);
  }

  /**
   * One receive ring.
   *
   * @param packets packets meant for it, dropped ones among them
   * @param drops packets that found it full
   * @param mostWaiting most packets that ever waited in it
   * @param interrupts interrupts it raised
   * @param polls polls of it
   */
  public record Ring(long packets, long drops, long mostWaiting, long interrupts, long polls) {
    public Ring {
      Counts.check("packets", packets);
      Counts.check("drops", drops);
    }
  }

  public long packets() {
    return rings.stream().mapToLong(Ring::packets).sum();
  }

  public long drops() {
    return rings.stream().mapToLong(Ring::drops).sum();
  }

  public long mostWaiting() {
    return rings.stream().mapToLong(Ring::mostWaiting).max().orElse(0);
  }

  public long interrupts() {
    return rings.stream().mapToLong(Ring::interrupts).sum();
  }

  public long polls() {
    return rings.stream().mapToLong(Ring::polls).sum();
  }

  /** Packets of the ring that gets most over the average of all rings; 1 is even, 0 without packets. */
  public double imbalance() {
    long most = rings.stream().mapToLong(Ring::packets).max().orElse(0);
    return most == 0 ? 0 : (double) most * rings.size() / packets();
  }
}
