package org.ringscope.nic.rss;

import java.util.Arrays;

/**
 * Table that maps a packet's hash to a receive ring, as {@code ethtool -x} shows it. The slot is the hash modulo the
 * table's size, the hash taken without sign: where the size is a power of two, as in nearly all hardware, its low bits.
 */
public final class IndirectionTable {
  /** Above every table known (mlx5 and ice 2,048, ixgbe 512 entries) with room for more. */
  public static final int MOST_ENTRIES = 1 << 16;

  private final int[] rings;
  private final int mask;

  private IndirectionTable(int[] rings) {
    checkSize(rings.length);
    this.rings = rings;
    mask = Integer.bitCount(rings.length) == 1 ? rings.length - 1 : -1;
  }

  /**
   * A table as a dump shows it.
   *
   * @param rings the ring of each entry in turn, each 0 or more
   */
  public static IndirectionTable of(int... rings) {
    IndirectionTable table = new IndirectionTable(rings.clone());
    for (int ring : rings) {
      if (ring < 0) {
        throw new IllegalArgumentException("Rings count from 0: " + ring + " is none.");
      }
    }
    return table;
  }

  /**
   * A table filled with the rings in turn, as drivers do by default (Linux {@code ethtool_rxfh_indir_default}) and as
   * {@code ethtool -X DEV equal RINGS} does.
   *
   * @param size entries, 1 … {@value #MOST_ENTRIES}
   * @param rings number of rings, at least 1
   */
  public static IndirectionTable equal(int size, int rings) {
    if (rings < 1) {
      throw new IllegalArgumentException("A device has at least one ring, not " + rings + ".");
    }
    int[] filled = room(size);
    Arrays.setAll(filled, slot -> slot % rings);
    return new IndirectionTable(filled);
  }

  /**
   * A table in which each ring has a stretch of entries of its weight, as {@code ethtool -X DEV weight W0 W1 …} makes
   * it: entry i has the first ring at which {@code size × (weights so far) / (all weights)}, rounded down, exceeds i.
   *
   * @param weights none below 0, their sum 1 … {@code size}
   */
  public static IndirectionTable weights(int size, int... weights) {
    long sum = 0;
    for (int weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("A weight is 0 or more, not " + weight + ".");
      }
      sum += weight;
    }
    int[] filled = room(size);
    if (sum < 1 || sum > size) {
      throw new IllegalArgumentException("Weights sum up to 1 … " + size + " entries, these to " + sum + ".");
    }
    int ring = -1;
    long partial = 0;
    for (int slot = 0; slot < size; slot++) {
      while (slot >= size * partial / sum) {
        ring++;
        partial += weights[ring];
      }
      filled[slot] = ring;
    }
    return new IndirectionTable(filled);
  }

  private static int[] room(int size) {
    checkSize(size);
    return new int[size];
  }

  private static void checkSize(int size) {
    if (size < 1 || size > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "An indirection table has 1 to " + MOST_ENTRIES + " entries, not " + size + ".");
    }
  }

  public int size() {
    return rings.length;
  }

  /** Slot that {@code hash} points to. */
  public int slot(int hash) {
    return mask >= 0 ? hash & mask : Integer.remainderUnsigned(hash, rings.length);
  }

  /** Ring of {@code hash}. */
  public int ring(int hash) {
    return rings[slot(hash)];
  }

  /** Ring of an entry. */
  public int ringAt(int slot) {
    return rings[slot];
  }

  /** Highest ring that an entry names. */
  public int highestRing() {
    return Arrays.stream(rings).max().orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndirectionTable table && Arrays.equals(rings, table.rings);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rings);
  }

  @Override
  public String toString() {
    return Arrays.toString(rings);
  }
}
