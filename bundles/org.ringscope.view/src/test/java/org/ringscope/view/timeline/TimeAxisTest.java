package org.ringscope.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static List<String> labels(long from, long to, int most) {
    return TimeAxis.ticks(new TimeSpan(from, to), most).stream().map(TimeAxis.Tick::label).toList();
  }

  @Test
  void ticksAreRound() {
    assertEquals(List.of("0 s", "5 s", "10 s", "15 s"), labels(0, 20_000_000_000L, 9));
    assertEquals(List.of("1.2 s", "1.4 s", "1.6 s"), labels(1_100_000_000, 1_700_000_000, 5));
    assertEquals(List.of("0.00000101 s", "0.00000102 s"), labels(1_005, 1_025, 3));
  }

  @Property(tries = 300)
  void thereAreNeverMoreThanFit(
      @ForAll @LongRange(min = 0, max = 1L << 61) long from, @ForAll @LongRange(min = 1, max = 1L << 61) long length,
      @ForAll @IntRange(min = 1, max = 50) int most) {
    List<TimeAxis.Tick> ticks = TimeAxis.ticks(new TimeSpan(from, from + length), most);
    assertTrue(ticks.size() <= most + 1, ticks.size() + " ticks");
    for (TimeAxis.Tick tick : ticks) {
      assertTrue(tick.time() >= from && tick.time() < from + length);
    }
  }

  @Test
  void momentsHaveTheDecimalsTheyNeed() {
    assertEquals("1.25 s", TimeAxis.text(1_253_999_999, 10_000_000));
    assertEquals("1.253999999 s", TimeAxis.text(1_253_999_999, 1));
    assertEquals("90 s", TimeAxis.text(90_400_000_000L, 2_000_000_000));
  }

  @Test
  void ratesAreShort() {
    assertEquals("0", TimelineText.rate(0));
    assertEquals("0.25", TimelineText.rate(0.25));
    assertEquals("999", TimelineText.rate(999));
    assertEquals("1.25 k", TimelineText.rate(1_250));
    assertEquals("12.5 M", TimelineText.rate(12_500_000));
    assertEquals("400 G", TimelineText.rate(400e9));
  }
}
