package org.ringscope.nic.occupancy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OccupancyPyramidTest {
  private static final long START = 1_491_516_383_000_000_000L;

  /** What waits from {@code time} on, or a drop at that time. */
  private record Change(long time, int waiting, boolean drop) {}

  private static List<Change> changes(Random random, int count, long longestGap) {
    List<Change> changes = new ArrayList<>();
    long time = START;
    int waiting = 0;
    for (int i = 0; i < count; i++) {
      boolean drop = random.nextInt(5) == 0;
      waiting = drop ? waiting : random.nextInt(20);
      changes.add(new Change(time, waiting, drop));
      time += random.nextInt(3) == 0 ? 0 : random.nextLong(longestGap + 1);
    }
    return changes;
  }

  private static OccupancyPyramid pyramid(List<Change> changes) {
    OccupancyPyramid pyramid = new OccupancyPyramid(4);
    for (Change change : changes) {
      if (change.drop) {
        pyramid.dropped(2, change.time);
      } else {
        pyramid.waiting(2, change.time, change.waiting);
      }
    }
    return pyramid;
  }

  /** Columns that are whole bins, summed up from the list of changes. */
  private static void assertColumns(List<Change> changes, OccupancyColumns columns, long width) {
    long end = changes.getLast().time;
    for (int column = 0; column < columns.most().length; column++) {
      long from = START + column * width;
      long to = Math.min(from + width, end);
      int least = Integer.MAX_VALUE;
      int most = 0;
      double area = 0;
      long drops = 0;
      int before = 0;
      long since = START;
      for (int i = 0; i <= changes.size(); i++) {
        long until = i == changes.size() ? end : changes.get(i).time;
        long shared = Math.min(to, until) - Math.max(from, since);
        if (shared > 0) {
          least = Math.min(least, before);
          most = Math.max(most, before);
          area += (double) before * shared;
        }
        if (i < changes.size()) {
          Change change = changes.get(i);
          boolean within = change.time >= from && change.time < from + width;
          if (within && change.drop) {
            drops++;
          } else if (within) {
            least = Math.min(least, change.waiting);
            most = Math.max(most, change.waiting);
          }
          before = change.waiting;
          since = change.time;
        }
      }
      assertEquals(least == Integer.MAX_VALUE ? 0 : least, columns.least()[column], "least of " + column);
      assertEquals(most, columns.most()[column], "most of " + column);
      assertEquals(to > from ? area / (to - from) : 0, columns.mean()[column], 1e-6 * (1 + area), "mean of " + column);
      assertEquals(drops, columns.drops()[column], "drops of " + column);
    }
  }

  @Property(tries = 200)
  void columnsOfWholeBinsAreExact(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll @LongRange(min = 1, max = 10_000_000_000L) long longestGap,
      @ForAll @IntRange(min = 0, max = 12) int zoom) {
    List<Change> changes = changes(new Random(seed), count, longestGap);
    OccupancyPyramid pyramid = pyramid(changes);
    long width = pyramid.resolution() << zoom;
    int columns = (int) Math.min(500, (pyramid.end() - pyramid.start()) / width + 2);
    assertColumns(changes, pyramid.columns(2, START, START + columns * width, columns), width);
  }

  @Property(tries = 200)
  void noZoomLosesAPeakOrADrop(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int columns) {
    List<Change> changes = changes(new Random(seed), 100, 1_000_000);
    OccupancyPyramid pyramid = pyramid(changes);
    OccupancyColumns all = pyramid.columns(2, pyramid.start(), pyramid.end() + 1, columns);
    int most = 0;
    for (int value : all.most()) {
      most = Math.max(most, value);
    }
    long drops = 0;
    for (long value : all.drops()) {
      drops += value;
    }
    assertEquals(changes.stream().filter(change -> !change.drop).mapToInt(Change::waiting).max().orElse(0), most);
    assertEquals(changes.stream().filter(Change::drop).count(), drops);
  }

  @Test
  void aDayHasAResolutionOfSecondsAndAMillisecondOfMicroseconds() {
    OccupancyPyramid day = pyramid(
        List.of(new Change(START, 1, false), new Change(START + 86_400_000_000_000L, 0, false)));
    assertTrue(day.resolution() <= 2 * 86_400_000_000_000L / 8192, Long.toString(day.resolution()));
    OccupancyPyramid millisecond =
        pyramid(List.of(new Change(START, 1, false), new Change(START + 1_000_000, 0, false)));
    assertEquals(1024, millisecond.resolution());
  }

  @Test
  void aRingWithoutPacketsIsEmpty() {
    OccupancyPyramid pyramid = new OccupancyPyramid(4);
    assertArrayEquals(new int[3], pyramid.columns(1, 0, 9, 3).most());
    assertArrayEquals(new int[3], pyramid.columns(100, 0, 9, 3).most());
    assertThrows(IllegalArgumentException.class, () -> pyramid.columns(1, 9, 9, 3));
    assertThrows(IllegalArgumentException.class, () -> pyramid.columns(1, 0, 9, 0));
  }
}
