package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Toeplitz hash of receive-side scaling (Microsoft, "RSS Hashing Functions"): for each input bit that is set, the 32
 * key bits beginning at its position are
 * added modulo 2.
 *
 * <p>The hash is linear, so the contribution of each input byte at each position is looked up: one table of 256 words
 * a position.
 */
public final class Toeplitz {
  /** Longest input: two IPv6 addresses and two ports. */
  public static final int LONGEST_INPUT = 36;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final int[] table = new int[LONGEST_INPUT * 256];

  public Toeplitz(RssKey key) {
    for (int position = 0; position < LONGEST_INPUT; position++) {
      for (int value = 0; value < 256; value++) {
        table[position << 8 | value] = contribution(key, position, value);
      }
    }
  }

  private static int contribution(RssKey key, int position, int value) {
    int hash = 0;
    for (int bit = 0; bit < 8; bit++) {
      if ((value & 0x80 >>> bit) != 0) {
        hash ^= key.window(position * 8 + bit);
      }
    }
    return hash;
  }

  /** Hash over source and destination address of the IPv4 header at {@code ip}. */
  public int ipv4(MemorySegment bytes, long ip) {
    return eight(0, bytes.get(LONG, ip + 12));
  }

  /** Hash over the addresses of the IPv4 header at {@code ip} and the ports at {@code ports}. */
  public int ipv4(MemorySegment bytes, long ip, long ports) {
    return eight(0, bytes.get(LONG, ip + 12)) ^ four(8, bytes.get(INT, ports));
  }

  /** Hash over source and destination address of the IPv6 header at {@code ip}. */
  public int ipv6(MemorySegment bytes, long ip) {
    return eight(0, bytes.get(LONG, ip + 8))
        ^ eight(8, bytes.get(LONG, ip + 16))
        ^ eight(16, bytes.get(LONG, ip + 24))
        ^ eight(24, bytes.get(LONG, ip + 32));
  }

  /** Hash over the addresses of the IPv6 header at {@code ip} and the ports at {@code ports}. */
  public int ipv6(MemorySegment bytes, long ip, long ports) {
    return ipv6(bytes, ip) ^ four(32, bytes.get(INT, ports));
  }

  private int eight(int position, long input) {
    return four(position, (int) (input >>> 32)) ^ four(position + 4, (int) input);
  }

  private int four(int position, int input) {
    int[] words = table;
    int base = position << 8;
    return words[base | input >>> 24]
        ^ words[base + 256 | input >>> 16 & 0xff]
        ^ words[base + 512 | input >>> 8 & 0xff]
        ^ words[base + 768 | input & 0xff];
  }
}
