package org.ringscope.nic.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HardwareRegisterTest {
  @Test
  void aRegisterBeginsAgainWhenItsBitsAreUsedUp() {
    HardwareRegister register = new HardwareRegister(32, false);
    register.count(0xffff_ffffL);
    assertEquals(0xffff_ffffL, register.read());
    register.count(3);
    assertEquals(2, register.read());
    assertEquals(2, register.read());
    HardwareRegister wide = new HardwareRegister(36, false);
    wide.count((1L << 36) + 7);
    assertEquals(7, wide.read());
  }

  @Test
  void aRegisterMayForgetWhatItWasReadFor() {
    HardwareRegister register = new HardwareRegister(48, true);
    register.count(5);
    assertEquals(5, register.read());
    assertEquals(0, register.read());
  }

  @Test
  void onlyWidthsThatCardsHaveAreThere() {
    assertThrows(IllegalArgumentException.class, () -> new HardwareRegister(40, false));
  }

  /** Against plain arithmetic without bounds; between two reads less than the register holds. */
  @Property
  void aReaderCountsOnThroughWrapsAndClears(
      @ForAll List<@LongRange(min = 0, max = 0xffff_ffffL) Long> counts, @ForAll boolean clears) {
    for (int width : new int[] {32, 36, 48, 64}) {
      HardwareRegister register = new HardwareRegister(width, clears);
      register.count(0xffff_fff0L);
      RegisterReader reader = new RegisterReader(register);
      BigInteger expected = BigInteger.ZERO;
      for (long count : counts) {
        register.count(count);
        expected = expected.add(BigInteger.valueOf(count));
        assertEquals(expected.longValueExact(), reader.read());
      }
    }
  }

  @Test
  void differenceAndRateOfTwoSnapshots() {
    CounterSnapshot before = new CounterSnapshot(1_000_000_000, new TreeMap<>(Map.of("packets", 100L)));
    CounterSnapshot after = new CounterSnapshot(3_000_000_000L, new TreeMap<>(Map.of("packets", 150L, "bytes", 9L)));
    CounterSnapshot.Difference difference = after.since(before);
    assertEquals(Map.of("packets", 50L, "bytes", 9L), difference.changes());
    assertEquals(25, difference.rate("packets"));
    assertEquals(0, before.since(before).rate("packets"));
  }
}
