package org.ringscope.nic.statistics.dialect;

/** Where a real counter is counted. A number of the device never stands in a ring's row. */
public enum CounterScope {
  /** The whole port, before the card knows whose a packet is. */
  DEVICE,
  /** One virtual NIC: the function, port or VSI that the driver drives. */
  VIRTUAL_NIC,
  /** One receive or send ring. */
  RING
}
