package org.ringscope.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class VisibleSpanTest {
  private static VisibleSpan of(long duration) {
    VisibleSpan visible = new VisibleSpan();
    visible.setDuration(duration);
    return visible;
  }

  @Test
  void allGrowsWithTheCapture() {
    VisibleSpan visible = of(1_000);
    assertEquals(new TimeSpan(0, 1_001), visible.span());
    visible.setDuration(5_000);
    assertEquals(new TimeSpan(0, 5_001), visible.span());
    visible.show(new TimeSpan(1_000, 2_000));
    visible.setDuration(9_000);
    assertEquals(new TimeSpan(1_000, 2_000), visible.span());
    assertFalse(visible.isAll());
    visible.showAll();
    assertEquals(new TimeSpan(0, 9_001), visible.span());
  }

  @Property(tries = 200)
  void zoomKeepsTheMomentUnderThePointer(
      @ForAll @LongRange(min = 100_000, max = 1L << 50) long duration,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double factor, @ForAll @DoubleRange(min = 0, max = 1) double place) {
    VisibleSpan visible = of(duration);
    long moment = (long) (duration * place);
    visible.zoom(factor, moment);
    double share = (double) (moment - visible.span().from()) / visible.span().length();
    assertEquals(place, share, 0.001);
    assertTrue(visible.span().from() >= 0 && visible.span().to() <= duration + 1);
    visible.zoom(100, moment);
    assertTrue(visible.isAll());
  }

  @Test
  void itStopsAtTheEnds() {
    VisibleSpan visible = of(9_999);
    visible.show(new TimeSpan(4_000, 5_000));
    visible.pan(-0.1);
    assertEquals(new TimeSpan(3_900, 4_900), visible.span());
    visible.pan(-20);
    assertEquals(new TimeSpan(0, 1_000), visible.span());
    visible.pan(1e9);
    assertEquals(new TimeSpan(9_000, 10_000), visible.span());
    visible.zoom(1e-9, 9_500);
    assertEquals(100, visible.span().length());
  }

  @Test
  void itFollowsAMomentOutOfSight() {
    VisibleSpan visible = of(9_999);
    visible.show(new TimeSpan(4_000, 5_000));
    visible.reveal(4_999);
    assertEquals(new TimeSpan(4_000, 5_000), visible.span());
    visible.reveal(5_000);
    assertEquals(new TimeSpan(4_500, 5_500), visible.span());
  }

  @Test
  void anEmptyCaptureStillHasAnAxis() {
    assertEquals(new TimeSpan(0, 100), of(0).span());
  }
}
