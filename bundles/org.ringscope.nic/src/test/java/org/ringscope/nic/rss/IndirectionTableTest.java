package org.ringscope.nic.rss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IndirectionTableTest {
  @Test
  void aTableIsFilledWithTheRingsInTurn() {
    IndirectionTable table = IndirectionTable.equal(128, 3);
    assertEquals(0, table.ring(0));
    assertEquals(2, table.ring(0xffff_ff80 + 5));
    assertEquals(127 % 3, table.ring(-1));
    assertThrows(IllegalArgumentException.class, () -> IndirectionTable.equal(0, 3));
    assertThrows(IllegalArgumentException.class, () -> IndirectionTable.equal(128, 0));
  }

  /** Entries by hand from the rule of ethtool's fill_indir_table: thresholds 8·1/4, 8·1/4, 8·4/4. */
  @Test
  void weightsAreStretchesOfEntries() {
    assertEquals(IndirectionTable.of(0, 0, 2, 2, 2, 2, 2, 2), IndirectionTable.weights(8, 1, 0, 3));
    // 8·3/7 = 3.4 and 8·5/7 = 5.7 round down.
    assertEquals(IndirectionTable.of(0, 0, 0, 1, 1, 2, 2, 2), IndirectionTable.weights(8, 3, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> IndirectionTable.weights(8, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> IndirectionTable.weights(8, 5, 4));
    assertThrows(IllegalArgumentException.class, () -> IndirectionTable.weights(8, 2, -1));
  }

  @Test
  void aSizeThatIsNoPowerOfTwoDividesTheUnsignedHash() {
    IndirectionTable table = IndirectionTable.equal(192, 192);
    assertEquals((int) (0xffff_ffffL % 192), table.ring(-1));
    assertEquals(191, table.highestRing());
  }
}
