package org.ringscope.nic.mirror;

/**
 * What goes from a receive ring to a debug virtual NIC.
 *
 * @param name of the debug virtual NIC, unique in a scenario
 * @param ring whose packets these are, from 0 through all devices, or {@link #ANY_RING}
 */
public record Mirror(String name, int ring, Binding binding) {
  public static final int ANY_RING = -1;

  /** @throws IllegalArgumentException if there can't be such a ring */
  public Mirror {
    if (ring < ANY_RING) {
      throw new IllegalArgumentException("rings count from 0, not " + ring);
    }
  }

  boolean selects(int packetRing) {
    return ring == ANY_RING || ring == packetRing;
  }
}
