package org.ringscope.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {
  private static final Bar RATIO = Bar.atLeast(3.5, 5, "×");

  @Test
  void aRatioBelowTheBarIsMissed() {
    assertEquals("missed", RATIO.judge(3.49));
    assertEquals("met", RATIO.judge(3.5));
    assertEquals("aim reached", RATIO.judge(5));
  }

  @Test
  void aTimeAboveTheBarIsMissed() {
    Bar time = Bar.atMost(1, " s");
    assertEquals("met", time.judge(0.2));
    assertEquals("missed", time.judge(1.1));
  }

  @Test
  void itsTextNamesTheAim() {
    assertEquals("≥ 3.50×, aim 5.00", RATIO.toString());
    assertEquals("≤ 1.00 s", Bar.atMost(1, " s").toString());
  }

  @Test
  void theMedianOfFiveIsTheThird() {
    assertEquals(3, SideBySide.median(List.of(9.0, 1.0, 3.0, 2.0, 4.0)));
    assertEquals(2.5, SideBySide.median(List.of(1.0, 2.0, 3.0, 4.0)));
  }
}
