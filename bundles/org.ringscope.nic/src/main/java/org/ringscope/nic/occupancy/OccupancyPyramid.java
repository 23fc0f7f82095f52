package org.ringscope.nic.occupancy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Occupancy and drops of receive rings over time, for charts at any zoom: least, most and mean in any number of columns
 * over any stretch. Memory is fixed and doesn't grow with the capture: of the pyramid the finest level that fits is
 * kept, a few thousand bins a ring, and coarser levels are summed up from it when asked for. What is finer than
 * {@link #resolution} has to be replayed.
 *
 * <p>Feed it in order of time for each ring, from one thread; ask it when the replay is over.
 */
public final class OccupancyPyramid {
  private static final int MOST_BINS = 8192;
  private static final int FEWEST_BINS = 64;
  private static final int BYTES_A_BIN = 2 * Integer.BYTES + 2 * Long.BYTES;
  private static final int MOST_BYTES = 16 << 20;

  private final int bins;
  private @Nullable OccupancySeries[] series;
  private long start = Long.MIN_VALUE;
  private long end = Long.MIN_VALUE;

  /** @param rings receive rings of a device; those of more devices make it grow */
  public OccupancyPyramid(int rings) {
    bins = Math.clamp(Integer.highestOneBit(MOST_BYTES / BYTES_A_BIN / rings), FEWEST_BINS, MOST_BINS);
    series = new OccupancySeries[rings];
  }

  /** From {@code time} (ns) on {@code packets} wait in {@code ring}. */
  public void waiting(int ring, long time, int packets) {
    series(ring, time).waiting(sinceStart(time), packets);
  }

  /** A packet for {@code ring} was dropped at {@code time} (ns). */
  public void dropped(int ring, long time) {
    series(ring, time).dropped(sinceStart(time));
  }

  private OccupancySeries series(int ring, long time) {
    if (start == Long.MIN_VALUE) {
      start = time;
    }
    end = Math.max(end, time);
    if (ring >= series.length) {
      series = Arrays.copyOf(series, Math.max(ring + 1, 2 * series.length));
    }
    OccupancySeries known = series[ring];
    if (known == null) {
      known = new OccupancySeries(bins);
      series[ring] = known;
    }
    return known;
  }

  /** When the first packet arrived, ns; {@link Long#MIN_VALUE} if none did. */
  public long start() {
    return start;
  }

  /** When the last packet arrived or was done, ns; {@link Long#MIN_VALUE} if there was none. */
  public long end() {
    return end;
  }

  /** The shortest time in ns that can be told apart; the same for all rings. */
  public long resolution() {
    return Arrays.stream(series).filter(ring -> ring != null).mapToLong(OccupancySeries::resolution).max().orElse(1);
  }

  /**
   * Occupancy and drops of {@code ring} from {@code from} to {@code to}, ns, the latter not included.
   *
   * @param columns how many columns of equal width, 1 or more
   * @throws IllegalArgumentException if {@code to} is not after {@code from} or there is no column
   */
  public OccupancyColumns columns(int ring, long from, long to, int columns) {
    if (to <= from || columns < 1) {
      throw new IllegalArgumentException("no columns: " + columns + " from " + from + " to " + to);
    }
    OccupancyColumns result = new OccupancyColumns(columns);
    OccupancySeries asked = ring < series.length ? series[ring] : null;
    if (asked != null) {
      asked.advanceTo(sinceStart(end));
      for (int column = 0; column < columns; column++) {
        long begin = edge(sinceStart(from), sinceStart(to), column, columns);
        long next = edge(sinceStart(from), sinceStart(to), column + 1, columns);
        asked.sum(begin, Math.max(next, begin + 1), result, column, column == 0);
      }
    }
    return result;
  }

  /** Times that no capture of a network spans are cut: a file may claim any. */
  private long sinceStart(long time) {
    boolean overflows = (time ^ start) < 0 && (time ^ time - start) < 0;
    long since = overflows ? (time < 0 ? -OccupancySeries.LONGEST : OccupancySeries.LONGEST) : time - start;
    return Math.clamp(since, -OccupancySeries.LONGEST, OccupancySeries.LONGEST);
  }

  private static long edge(long from, long to, int column, int columns) {
    long width = to - from;
    return from + width / columns * column + width % columns * column / columns;
  }
}
