package org.ringscope.nic;

import org.ringscope.pipeline.Column;

/** What the card adds to a packet. */
public final class NicColumns {
  /** RSS hash; 0 where nothing was hashed. */
  public static final Column HASH = Column.declare("rss_hash");

  /**
   * Ring, from 0: of the receive rings for a received packet, of the send rings for a sent one. Behind
   * {@link DeviceStage} numbered through all devices.
   */
  public static final Column RING = Column.declare("ring");

  /** {@link org.ringscope.nic.classify.Fate}; filled only where {@link SteerStage} follows. */
  public static final Column FATE = Column.declare("fate");

  private NicColumns() {}
}
