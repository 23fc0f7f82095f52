package org.ringscope.nic.rss;

/**
 * CRC-32 of IEEE 802.3 with an initial value of one's own, which {@link java.util.zip.CRC32} doesn't take; with
 * 0xffffffff both give the same.
 */
final class Crc32Register {
  private static final int REFLECTED_POLYNOMIAL = 0xedb8_8320;

  private static final int[] TABLE = new int[256];

  static {
    for (int value = 0; value < TABLE.length; value++) {
      int register = value;
      for (int bit = 0; bit < 8; bit++) {
        register = (register & 1) != 0 ? register >>> 1 ^ REFLECTED_POLYNOMIAL : register >>> 1;
      }
      TABLE[value] = register;
    }
  }

  private Crc32Register() {}

  static int digest(int initial, HashInput bytes) {
    int register = initial;
    for (int i = 0; i < bytes.length(); i++) {
      register = register >>> 8 ^ TABLE[(register ^ bytes.at(i)) & 0xff];
    }
    return ~register;
  }
}
