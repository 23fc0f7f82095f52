package org.ringscope.session.seek;

import java.util.Map;
import org.ringscope.pipeline.DropCause;

/**
 * A receive ring at a moment.
 *
 * @param ring from 0, numbered through all devices
 * @param size descriptors
 * @param producer descriptors that the card filled so far; the next one's slot is this modulo {@code size}
 * @param consumer descriptors that the host emptied so far
 * @param unreturned descriptors emptied that the driver hasn't returned to the card yet
 * @param packets put on the ring so far
 * @param bytes sum of their original lengths
 * @param drops packets meant for it that were dropped so far; causes that dropped none are left out
 * @param service what the host does about it
 */
public record RingMoment(
    int ring,
    int size,
    long producer,
    long consumer,
    int unreturned,
    long packets,
    long bytes,
    Map<DropCause, Long> drops,
    RingService service) {
  public RingMoment {
    drops = Map.copyOf(drops);
  }

  /** Descriptors whose packets wait for the host. */
  public int waiting() {
    return (int) (producer - consumer);
  }

  /** All packets dropped. */
  public long dropped() {
    return drops.values().stream().mapToLong(Long::longValue).sum();
  }
}
