package org.ringscope.view.timeline;

import java.util.ArrayList;
import java.util.List;

/** Where a time axis has its ticks, and their labels: seconds since the first packet, as in the packet list. */
public final class TimeAxis {
  private static final int DECIMALS = 9;

  private TimeAxis() {}

  /**
   * A tick.
   *
   * @param time ns
   * @param label such as {@code 0.25 s}
   */
  public record Tick(long time, String label) {}

  /**
   * Ticks at round times, in steps of 1, 2 or 5 times a power of ten.
   *
   * @param most how many labels have room beside each other, at least 1
   */
  public static List<Tick> ticks(TimeSpan span, int most) {
    long step = step(Math.max(1, span.length() / Math.max(1, most)));
    int decimals = decimals(step);
    List<Tick> ticks = new ArrayList<>();
    for (long time = Math.ceilDiv(span.from(), step) * step; time < span.to(); time += step) {
      ticks.add(new Tick(time, label(time, decimals)));
    }
    return ticks;
  }

  /** The least round step above {@code least}; beyond what there are round ones for, {@code least} itself. */
  private static long step(long least) {
    long ten = 1;
    while (ten < Long.MAX_VALUE / 100) {
      for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
        if (step > least) {
          return step;
        }
      }
      ten *= 10;
    }
    return least;
  }

  private static int decimals(long step) {
    int decimals = DECIMALS;
    for (long rest = step; decimals > 0 && rest % 10 == 0; rest /= 10) {
      decimals--;
    }
    return decimals;
  }

  /** The text of a moment, with as many decimals as it takes to tell {@code resolution} apart. */
  public static String text(long time, long resolution) {
    return label(time, decimals(powerOfTenBelow(resolution)));
  }

  private static long powerOfTenBelow(long number) {
    long ten = 1;
    while (ten <= number / 10) {
      ten *= 10;
    }
    return ten;
  }

  private static String label(long time, int decimals) {
    long second = 1_000_000_000;
    String fraction = Long.toString(second + time % second).substring(1, 1 + decimals);
    return time / second + (decimals == 0 ? "" : "." + fraction) + " s";
  }
}
