package org.ringscope.view.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateMeterTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void itTellsWhatCameBetweenTwoLooks() {
    RateMeter meter = new RateMeter();
    assertEquals(0, meter.look(1_000, 5 * SECOND));
    assertEquals(500, meter.look(2_000, 7 * SECOND));
    assertEquals(0, meter.look(2_000, 8 * SECOND));
  }

  @Test
  void looksOneRightAfterTheOtherDontMakeItJump() {
    RateMeter meter = new RateMeter();
    meter.look(0, 0);
    assertEquals(100, meter.look(100, SECOND));
    assertEquals(100, meter.look(150, SECOND + 1_000));
    assertEquals(100, meter.look(200, 2 * SECOND));
  }
}
