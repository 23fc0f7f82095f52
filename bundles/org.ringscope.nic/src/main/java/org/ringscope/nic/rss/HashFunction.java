package org.ringscope.nic.rss;

import java.util.Locale;

/** How the input's bytes become a hash, by the names of {@code ethtool -x}. */
public enum HashFunction {
  /** Microsoft, "RSS Hashing Functions"; the initial value is added modulo 2. */
  TOEPLITZ(0),

  /**
   * All bytes added modulo 2: eight bits. Linux's mlx5 names its own INVERTED_XOR8 (include/linux/mlx5/mlx5_ifc.h),
   * that is an initial value of 0xff. What other drivers mean by xor is not published: <em>assumed</em> to be the same.
   */
  XOR(0xff),

  /**
   * CRC-32 of IEEE 802.3, bits in reflected order, complemented at the end; the initial value is the register's. No
   * driver publishes its polynomial: <em>assumed</em>.
   */
  CRC32(0xffff_ffff);

  private final int usualInitialValue;

  HashFunction(int usualInitialValue) {
    this.usualInitialValue = usualInitialValue;
  }

  /** Its name in {@code ethtool -x}, reports and scenario files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The initial value where none is configured. */
  public int usualInitialValue() {
    return usualInitialValue;
  }
}
