package org.ringscope.nic.rss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys are planted and solved back; the hash of the test is the definition, bit by bit. */
class KeySolverTest {
  private static final int IPV4_FOUR_TUPLE = 12;
  private static final int IPV6_FOUR_TUPLE = 36;

  private final Random random = new Random(4);

  @Test
  void twoHundredIpv4HashesTellEveryBitThatAnIpv4HashUses() {
    byte[] planted = bytes(40);
    KeySolver.Solution solution = solve(planted, 200, IPV4_FOUR_TUPLE, 40);
    assertTrue(solution.isConsistent());
    int used = IPV4_FOUR_TUPLE * 8 + 31;
    assertEquals(used, solution.determinedOf(320));
    assertEquals(prefix(planted, used), prefix(bytesOf(solution.key()), used));
  }

  @Test
  void twoHundredIpv6HashesTellEveryBitOfAKeyButTheLast() {
    byte[] planted = bytes(40);
    KeySolver.Solution solution = solve(planted, 200, IPV6_FOUR_TUPLE, 40);
    assertTrue(solution.isConsistent());
    assertEquals(319, solution.determinedOf(320));
    assertEquals(prefix(planted, 319), prefix(bytesOf(solution.key()), 319));
  }

  @Test
  void aLongKeyHasBitsThatNoHashTells() {
    KeySolver.Solution solution = solve(bytes(52), 200, IPV6_FOUR_TUPLE, 52);
    assertTrue(solution.isConsistent());
    assertEquals(319, solution.determinedOf(416));
    assertEquals(52, solution.key().length());
  }

  @Test
  void inputsThatShareAPrefixLeaveBitsOpenButTheirHashesComeOut() {
    byte[] planted = bytes(40);
    KeySolver solver = new KeySolver(40);
    for (int i = 0; i < 200; i++) {
      assertTrue(solver.add(portsOnly(i), hash(planted, portsOnly(i))));
    }
    KeySolver.Solution solution = solver.solve();
    assertTrue(solution.determinedOf(320) < 127);
    byte[] another = portsOnly(60_000);
    assertEquals(hash(planted, another), hash(bytesOf(solution.key()), another));
  }

  @Test
  void hashesOfNoKeySaySo() {
    KeySolver solver = new KeySolver(40);
    for (int i = 0; i < 200; i++) {
      solver.add(bytes(IPV4_FOUR_TUPLE), random.nextInt());
    }
    assertFalse(solver.solve().isConsistent());
  }

  @Test
  void oneWrongHashIsTheOneThatDisagrees() {
    byte[] planted = bytes(40);
    KeySolver solver = new KeySolver(40);
    for (int i = 0; i < 200; i++) {
      byte[] input = bytes(IPV4_FOUR_TUPLE);
      int wrong = i == 150 ? 0x400 : 0;
      assertEquals(i != 150, solver.add(input, hash(planted, input) ^ wrong));
    }
    assertEquals(1, solver.solve().contradictions());
    assertEquals(127, solver.solve().determinedOf(320));
  }

  /** Inputs with two fixed addresses and any ports. */
  private static byte[] portsOnly(int i) {
    return new byte[] {10, 0, 0, 1, 10, 0, 0, 2, (byte) (i * 321 >> 8), (byte) (i * 321), (byte) (i * 7), 1};
  }

  private KeySolver.Solution solve(byte[] planted, int count, int length, int keyBytes) {
    KeySolver solver = new KeySolver(keyBytes);
    for (int i = 0; i < count; i++) {
      byte[] input = bytes(length);
      assertTrue(solver.add(input, hash(planted, input)));
    }
    return solver.solve();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytesOf(RssKey key) {
    return HexFormat.ofDelimiter(":").parseHex(key.toString());
  }

  private static String prefix(byte[] key, int bits) {
    return new BigInteger(1, key).setBit(key.length * 8).toString(2).substring(1, 1 + bits);
  }

  /**
   * "RSS Hashing Functions": for each set input bit, from the left, the leftmost 32 bits of the key, shifted so far.
   */
  private static int hash(byte[] key, byte[] input) {
    String bits = prefix(key, key.length * 8);
    int result = 0;
    for (int i = 0; i < input.length * 8; i++) {
      if ((input[i / 8] >> 7 - i % 8 & 1) == 1) {
        result ^= (int) Long.parseLong(bits.substring(i, i + 32), 2);
      }
    }
    return result;
  }
}
