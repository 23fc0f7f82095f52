package org.ringscope.nic.statistics;

import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.RealDrop;

/**
 * Packets dropped, with the scope that counted them.
 *
 * @param ring the ring's number, or {@link #NO_RING} for a number of the device or the virtual NIC
 * @param counter the driver's name for it
 */
public record ScopedDrop(
    CounterScope scope, boolean received, int ring, RealDrop cause, long packets, String counter) {
  public static final int NO_RING = -1;
}
