package org.ringscope.nic;

import java.util.Arrays;

/** Table that maps the low bits of a packet's hash to a receive ring, as {@code ethtool -x} shows it. */
public final class IndirectionTable {
  private final int[] rings;

  private IndirectionTable(int[] rings) {
    this.rings = rings;
  }

  /**
   * A table filled with the rings in turn, as drivers do by default (Linux {@code ethtool_rxfh_indir_default}).
   *
   * @param size entries, a power of two
   * @param rings number of rings, at least 1
   */
  public static IndirectionTable roundRobin(int size, int rings) {
    if (Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("An indirection table has a power of two entries, not " + size + ".");
    }
    if (rings < 1) {
      throw new IllegalArgumentException("A device has at least one ring, not " + rings + ".");
    }
    int[] filled = new int[size];
    Arrays.setAll(filled, slot -> slot % rings);
    return new IndirectionTable(filled);
  }

  public int size() {
    return rings.length;
  }

  /** Slot that {@code hash} points to. */
  public int slot(int hash) {
    return hash & rings.length - 1;
  }

  /** Ring of {@code hash}. */
  public int ring(int hash) {
    return rings[hash & rings.length - 1];
  }
}
