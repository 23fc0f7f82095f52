package org.ringscope.nic.rss;

/**
 * CRC-32 of IEEE 802.3 with an initial value of one's own, which {@link java.util.zip.CRC32} doesn't take; with
 * 0xffffffff both give the same.
 */
final class Crc32Register {
  private static final int REFLECTED_POLYNOMIAL = 0xedb8_8320;

  private final int[] table = new int[256];

  Crc32Register() {
    for (int value = 0; value < table.length; value++) {
      int register = value;
      for (int bit = 0; bit < 8; bit++) {
        register = (register & 1) != 0 ? register >>> 1 ^ REFLECTED_POLYNOMIAL : register >>> 1;
      }
      table[value] = register;
    }
  }

  int digest(int initial, HashInput bytes) {
    int register = initial;
    for (int i = 0; i < bytes.length(); i++) {
      register = register >>> 8 ^ table[(register ^ bytes.at(i)) & 0xff];
    }
    return ~register;
  }
}
