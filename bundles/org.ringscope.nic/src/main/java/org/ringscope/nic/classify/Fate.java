package org.ringscope.nic.classify;

/** What the classifier decides about a packet. Constants, not an enum: they travel in a column. */
public final class Fate {
  /** Into the ring that was found. */
  public static final int TO_RING = 0;

  /** Dropped by a rule, or for a flow type that is discarded. */
  public static final int DROPPED = 1;

  /** To a virtual function, whose rings are none of this device's. */
  public static final int TO_VIRTUAL_FUNCTION = 2;

  private Fate() {}
}
