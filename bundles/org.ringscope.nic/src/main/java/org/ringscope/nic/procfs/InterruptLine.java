package org.ringscope.nic.procfs;

import java.util.List;

/**
 * A line of {@code /proc/interrupts}.
 *
 * @param id the interrupt's number, or the name of a special one such as {@code NMI}
 * @param counts interrupts by processor, in the order of {@link InterruptTable#processors}; each is 32 bits wide in the
 *     kernel. Fewer than there are processors for a total such as {@code ERR}
 * @param actions names of those that handle it, as the drivers registered them; empty for a special one
 * @param description the chip and trigger, or what a special one is
 */
public record InterruptLine(String id, List<Long> counts, List<String> actions, String description) {
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
