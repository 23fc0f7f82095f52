package org.ringscope.nic.rss;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds a Toeplitz key from inputs and their hashes.
 *
 * <p>Bit j of the hash is the sum modulo 2 of key bits i + j over all input bits i that are set (Microsoft, "RSS
 * Hashing Functions"). So each hash gives 32 linear equations over GF(2) in the key's bits, which Gaussian elimination
 * solves. A key bit is determined once no other key bit that is still open takes part in its equation.
 *
 * <p>Kept is one reduced equation a key bit at most, however many hashes are added. Not thread-safe.
 */
public final class KeySolver {
  private static final int HASH_BITS = 32;

  private final int keyBits;

  /** Words of an equation: a bit a key bit, most significant first, and one more word for the right-hand side. */
  private final int words;

  /** The equation whose first key bit is the index; null as long as there is none. */
  private final long[][] pivots;

  private final long[] equation;
  private long hashes;
  private long contradictions;

  /** @param keyBytes length of the key, at least {@link RssKey#LENGTH} */
  public KeySolver(int keyBytes) {
    if (keyBytes < RssKey.LENGTH) {
      throw new IllegalArgumentException(
          "An RSS key has at least " + RssKey.LENGTH + " bytes, not " + keyBytes + ".");
    }
    keyBits = keyBytes * Byte.SIZE;
    words = (keyBits + Long.SIZE - 1) / Long.SIZE + 1;
    pivots = new long[keyBits][];
    equation = new long[words];
  }

  /**
   * Adds what is known of one packet.
   *
   * @param input bytes that were hashed, with their own 32 bits no longer than the key
   * @return whether the hash agrees with all added before; one that doesn't changes nothing
   */
  public boolean add(byte[] input, int hash) {
    if (input.length * Byte.SIZE + HASH_BITS > keyBits) {
      throw new IllegalArgumentException(
          "A key of " + keyBits + " bits doesn't reach over " + input.length + " bytes.");
    }
    hashes++;
    if (!agrees(input, hash)) {
      contradictions++;
      return false;
    }
    for (int bit = 0; bit < HASH_BITS; bit++) {
      reduce(input, hash, bit);
      int first = firstKeyBit();
      if (first < keyBits) {
        pivots[first] = equation.clone();
      }
    }
    return true;
  }

  private boolean agrees(byte[] input, int hash) {
    for (int bit = 0; bit < HASH_BITS; bit++) {
      reduce(input, hash, bit);
      if (firstKeyBit() == keyBits && equation[words - 1] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Makes the equation of one bit of a hash and subtracts those known, so that it begins with a key bit of its own. */
  private void reduce(byte[] input, int hash, int bit) {
    Arrays.fill(equation, 0);
    for (int i = 0; i < input.length * Byte.SIZE; i++) {
      if ((input[i >> 3] & 0x80 >>> (i & 7)) != 0) {
        equation[i + bit >> 6] |= Long.MIN_VALUE >>> (i + bit & 63);
      }
    }
    equation[words - 1] = hash >>> HASH_BITS - 1 - bit & 1;
    for (int first = firstKeyBit(); first < keyBits; first = firstKeyBit()) {
      long[] known = pivots[first];
      if (known == null) {
        return;
      }
      subtract(equation, known);
    }
  }

  private static void subtract(long[] from, long[] what) {
    for (int word = 0; word < from.length; word++) {
      from[word] ^= what[word];
    }
  }

  /** The first key bit that takes part in the equation, or the number of key bits if none does. */
  private int firstKeyBit() {
    for (int word = 0; word < words - 1; word++) {
      if (equation[word] != 0) {
        return word * Long.SIZE + Long.numberOfLeadingZeros(equation[word]);
      }
    }
    return keyBits;
  }

  /** What follows from all that was added. */
  public Solution solve() {
    BitSet determined = new BitSet(keyBits);
    byte[] key = new byte[keyBits / Byte.SIZE];
    long[][] reduced = new long[keyBits][];
    for (int bit = keyBits - 1; bit >= 0; bit--) {
      if (pivots[bit] == null) {
        continue;
      }
      long[] row = pivots[bit].clone();
      for (int later = bit + 1; later < keyBits; later++) {
        if (has(row, later) && reduced[later] != null) {
          subtract(row, reduced[later]);
        }
      }
      reduced[bit] = row;
      if (keyBitsOf(row) == 1) {
        determined.set(bit);
      }
      // With every open bit taken as 0, the rest of the row adds nothing.
      if (row[words - 1] != 0) {
        key[bit >> 3] |= (byte) (0x80 >>> (bit & 7));
      }
    }
    return new Solution(RssKey.of(key), determined, hashes, contradictions);
  }

  private static boolean has(long[] row, int bit) {
    return (row[bit >> 6] & Long.MIN_VALUE >>> (bit & 63)) != 0;
  }

  private int keyBitsOf(long[] row) {
    int count = 0;
    for (int word = 0; word < words - 1; word++) {
      count += Long.bitCount(row[word]);
    }
    return count;
  }

  /**
   * A key that gives all hashes that agree.
   *
   * @param key the determined bits, and for those left open a choice under which all hashes come out
   * @param determined the bits of the key that can't be otherwise, bit 0 the first byte's most significant one
   * @param hashes how many were added
   * @param contradictions how many of them no key gives together with those added before
   */
  public record Solution(RssKey key, BitSet determined, long hashes, long contradictions) {
    /** Whether one key explains all hashes. */
    public boolean isConsistent() {
      return contradictions == 0;
    }

    /** How many of the first {@code bits} key bits are determined. */
    public int determinedOf(int bits) {
      return determined.get(0, bits).cardinality();
    }
  }
}
