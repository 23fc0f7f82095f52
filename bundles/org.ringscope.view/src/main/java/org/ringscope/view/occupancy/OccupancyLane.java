package org.ringscope.view.occupancy;

import java.util.Arrays;
import java.util.Locale;
import org.ringscope.nic.occupancy.OccupancyColumns;
import org.ringscope.view.timeline.TimeAxis;
import org.ringscope.view.timeline.TimeSpan;

/**
 * One receive ring over a visible span.
 *
 * @param ring its number, which decides its colour
 * @param columns a column a pixel
 */
public record OccupancyLane(int ring, TimeSpan span, OccupancyColumns columns) {
  public String name() {
    return "rx" + ring;
  }

  public int pixels() {
    return columns.most().length;
  }

  /** Least packets that waited while a pixel lasts. */
  public int least(int pixel) {
    return columns.least()[pixel];
  }

  /** Most packets that waited while a pixel lasts. */
  public int most(int pixel) {
    return columns.most()[pixel];
  }

  /** Packets that waited on average while a pixel lasts. */
  public double mean(int pixel) {
    return columns.mean()[pixel];
  }

  /** Packets dropped while a pixel lasts because the ring was full. */
  public long drops(int pixel) {
    return columns.drops()[pixel];
  }

  /** Most packets that waited at any moment of the span. */
  public int most() {
    return Arrays.stream(columns.most()).max().orElse(0);
  }

  /** Packets dropped in the span because the ring was full. */
  public long drops() {
    return Arrays.stream(columns.drops()).sum();
  }

  /** Most drops of one pixel. */
  public long mostDrops() {
    return Arrays.stream(columns.drops()).max().orElse(0);
  }

  /** The span in words: {@code up to 512 waiting, 1,234 dropped}. */
  public String summary() {
    String waiting = String.format(Locale.ROOT, "up to %,d waiting", most());
    return drops() == 0 ? waiting : waiting + String.format(Locale.ROOT, ", %,d dropped", drops());
  }

  /**
   * What is known of one pixel, for the pointer above it.
   *
   * @param ringSize descriptors the ring has
   */
  public String pixel(int pixel, int ringSize) {
    long width = Math.max(1, span.length() / pixels());
    String time = TimeAxis.text(span.boundary(pixel, pixels()), width);
    String text = String.format(
        Locale.ROOT, "%s at %s: %,d to %,d of %,d descriptors filled, %.1f on average", name(), time,
        least(pixel), most(pixel), ringSize, mean(pixel));
    return drops(pixel) == 0 ? text : text + String.format(Locale.ROOT, "; %,d dropped", drops(pixel));
  }
}
