package org.ringscope.nic.rss;

import java.util.zip.CRC32;

/** The hash functions once more, as slow and plain as their definitions. */
public final class Reference {
  private Reference() {}

  /**
   * Microsoft's pseudocode ("RSS Hashing Functions"): for each input bit from the left, add the leftmost 32 bits of the
   * key if it is set, then shift the key left by one.
   */
  public static int toeplitz(byte[] key, byte[] input) {
    boolean[] bits = new boolean[Math.max(key.length * 8, input.length * 8 + 32)];
    for (int i = 0; i < key.length * 8; i++) {
      bits[i] = (key[i / 8] >> 7 - i % 8 & 1) == 1;
    }
    int result = 0;
    for (int bit = 0; bit < input.length * 8; bit++) {
      if ((input[bit / 8] >> 7 - bit % 8 & 1) == 1) {
        int leftmost = 0;
        for (int i = 0; i < 32; i++) {
          leftmost = leftmost << 1 | (bits[bit + i] ? 1 : 0);
        }
        result ^= leftmost;
      }
    }
    return result;
  }

  static int invertedXor8(byte[] input) {
    int sum = 0;
    for (byte value : input) {
      sum ^= value;
    }
    return ~sum & 0xff;
  }

  static int crc32(byte[] input) {
    CRC32 crc = new CRC32();
    crc.update(input);
    return (int) crc.getValue();
  }
}
