package org.ringscope.view.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingChoiceTest {
  private final RingChoice choice = new RingChoice();
  private final long[] packets = new long[64];
  private final long[] drops = new long[64];

  private List<Integer> choose(int rings, boolean over) {
    return choice.choose(rings, ring -> drops[ring], ring -> packets[ring], over);
  }

  @Test
  void sixteenRingsAreAllShown() {
    assertEquals(IntStream.range(0, 16).boxed().toList(), choose(16, true));
  }

  @Test
  void aRingThatDropsComesBeforeBusierOnes() {
    Arrays.fill(packets, 100);
    packets[7] = 1;
    drops[7] = 1;
    List<Integer> chosen = choose(64, true);
    assertEquals(15, chosen.size());
    assertTrue(chosen.contains(7), chosen.toString());
  }

  @Test
  void whileItRunsTheChoiceStandsUntilThereIsTwiceTheTraffic() {
    packets[60] = 100;
    List<Integer> before = choose(64, false);
    assertTrue(before.contains(60), before.toString());
    packets[61] = 99;
    assertEquals(before, choose(64, false));
    packets[61] = 100;
    assertTrue(choose(64, false).contains(61));
    packets[62] = 1;
    assertTrue(choose(64, true).contains(62), "when it is over, by the last counts");
  }
}
