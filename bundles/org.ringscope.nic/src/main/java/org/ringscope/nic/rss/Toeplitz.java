package org.ringscope.nic.rss;

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
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final int[] table;
  private final int reach;

  /** Behind its end the key is taken to go on with zeros: further input bytes add nothing. */
  public Toeplitz(RssKey key) {
    reach = Math.min(key.length(), HashInput.LONGEST);
    table = new int[reach * 256];
    for (int position = 0; position < reach; position++) {
      fill(position, key);
    }
  }

  /** A byte with one bit set contributes that bit's window of the key, one with several the sum of theirs. */
  private void fill(int position, RssKey key) {
    int base = position << 8;
    for (int bit = 0; bit < 8; bit++) {
      table[base | 0x80 >>> bit] = key.window(position * 8 + bit);
    }
    for (int value = 1; value < 256; value++) {
      int lowest = value & -value;
      table[base | value] = table[base | value ^ lowest] ^ table[base | lowest];
    }
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

  /** Hash over an IPv4 source and destination address. */
  int ipv4(long addresses) {
    return eight(0, addresses);
  }

  /** Hash over an IPv4 source and destination address and two ports. */
  int ipv4(long addresses, int ports) {
    return eight(0, addresses) ^ four(8, ports);
  }

  /** Hash over an IPv6 source and destination address. */
  int ipv6(long sourceHigh, long sourceLow, long destinationHigh, long destinationLow) {
    return eight(0, sourceHigh) ^ eight(8, sourceLow) ^ eight(16, destinationHigh) ^ eight(24, destinationLow);
  }

  /** What ports add to the hash over IPv6 addresses. */
  int portsBehindIpv6(int ports) {
    return four(32, ports);
  }

  /** Hash over any input. */
  int hash(HashInput input) {
    int hash = 0;
    for (int i = Math.min(input.length(), reach) - 1; i >= 0; i--) {
      hash ^= table[i << 8 | input.at(i)];
    }
    return hash;
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
