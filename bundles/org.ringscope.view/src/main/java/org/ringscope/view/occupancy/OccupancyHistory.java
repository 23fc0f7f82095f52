package org.ringscope.view.occupancy;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.occupancy.OccupancyColumns;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.view.timeline.TimeSpan;

/**
 * A whole replay's occupancy of its receive rings, asked in the Timeline's time. For one thread: summing up writes to
 * the pyramid.
 */
public final class OccupancyHistory {
  private final OccupancyPyramid pyramid;
  private final long first;
  private final int ringSize;
  private final List<Integer> busy = new ArrayList<>();
  private int most;

  private OccupancyHistory(OccupancyPyramid pyramid, int ringSize, long first) {
    this.pyramid = pyramid;
    this.first = first;
    this.ringSize = ringSize;
  }

  /**
   * @param pyramid of a replay that is over
   * @param rings receive rings, those of all devices
   * @param ringSize descriptors a ring
   * @param first recorded time of the capture's first packet, ns since 1970
   */
  public static OccupancyHistory of(OccupancyPyramid pyramid, int rings, int ringSize, long first) {
    OccupancyHistory history = new OccupancyHistory(pyramid, ringSize, first);
    for (int ring = 0; ring < rings && pyramid.start() != Long.MIN_VALUE; ring++) {
      OccupancyColumns all = history.between(ring, pyramid.start(), later(pyramid.end(), 1), 1);
      if (all.most()[0] > 0 || all.drops()[0] > 0) {
        history.busy.add(ring);
        history.most = Math.max(history.most, all.most()[0]);
      }
    }
    return history;
  }

  /** Descriptors a ring. */
  public int ringSize() {
    return ringSize;
  }

  /** Most packets that ever waited in one ring. */
  public int most() {
    return most;
  }

  /** What the height of a lane means: the ring's size, or less where no ring was ever half full. */
  public int scale() {
    return 2 * most >= ringSize ? ringSize : Math.max(1, most);
  }

  /** Rings that ever held or dropped a packet, by number. */
  public List<Integer> busyRings() {
    return List.copyOf(busy);
  }

  /**
   * One ring over a span.
   *
   * @param pixels columns of the lane, 1 or more
   */
  public OccupancyLane lane(int ring, TimeSpan span, int pixels) {
    return new OccupancyLane(ring, span, between(ring, later(first, span.from()), later(first, span.to()), pixels));
  }

  /**
   * The fullest of all rings over a span.
   *
   * @param pixels 1 or more
   */
  public FullestRing fullest(TimeSpan span, int pixels) {
    FullestRing fullest = new FullestRing(span, ringSize, pixels);
    busy.forEach(ring -> fullest.add(lane(ring, span, pixels)));
    return fullest;
  }

  /** A broken clock's times may lie at the ends of what there is: there, the last nanosecond stands for all. */
  private OccupancyColumns between(int ring, long from, long to, int columns) {
    long begin = Math.min(from, Long.MAX_VALUE - 1);
    return pyramid.columns(ring, begin, Math.max(to, begin + 1), columns);
  }

  private static long later(long time, long nanoseconds) {
    long sum = time + nanoseconds;
    return sum < time ? Long.MAX_VALUE : sum;
  }
}
