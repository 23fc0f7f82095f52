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

  /**
   * The virtual NIC that a packet goes to or, sent, comes from: the index of its destination in {@link
   * org.ringscope.nic.classify.Steering#destinations()}, or their number for the device's own. Filled only where
   * {@link ClassifyStage} is asked to.
   */
  public static final Column VIRTUAL_NIC = Column.declare("virtual_nic");

  private NicColumns() {}
}
