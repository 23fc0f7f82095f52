package org.ringscope.view.placement;

import org.ringscope.session.place.PlacementRecord;
import org.ringscope.view.timeline.TimeSpan;

/** The part of a stream's life that its graph shows: zoomed at a point, moved, or all of it. */
public final class StreamSpan {
  /** Below that there is nothing to see: captures have nanoseconds at best. */
  private static final long SHORTEST = 100;

  /** Room beside the first and the last segment, and above and below the bytes: a part of all. */
  private static final int MARGIN = 32;

  private final PlacementRecord record;
  private final SegmentExtents extents;
  private final long first;
  private final TimeSpan whole;
  private TimeSpan visible;

  /** @param first time of the capture's first packet, ns since the epoch */
  public StreamSpan(PlacementRecord record, SegmentExtents extents, long first) {
    this.record = record;
    this.extents = extents;
    this.first = first;
    long begin = record.segments() == 0 ? 0 : Math.max(0, record.time(0) - first);
    long end = record.segments() == 0 ? 0 : Math.max(0, record.time(record.segments() - 1) - first);
    long margin = Math.max(SHORTEST, (end - begin) / MARGIN);
    whole = new TimeSpan(Math.max(0, begin - margin), end + margin);
    visible = whole;
  }

  /** What is in sight, since the capture's first packet. */
  public TimeSpan span() {
    return visible;
  }

  /**
   * Zooms.
   *
   * @param factor below 1 shows less, above 1 more
   * @param fixed the time that stays at its place
   */
  public void zoom(double factor, long fixed) {
    long length = (long) Math.clamp(visible.length() * factor, SHORTEST, whole.length());
    double share = (double) (fixed - visible.from()) / visible.length();
    show(fixed - Math.round(share * length), length);
  }

  /** Moves by a part of what is visible; to earlier times if negative. */
  public void pan(double part) {
    show(visible.from() + Math.round(Math.clamp(part * visible.length(), -whole.length(), whole.length())),
        visible.length());
  }

  /** Moves no further than needed to bring a time into sight. */
  public void reveal(long time) {
    if (!visible.contains(time)) {
      show(time - visible.length() / 2, visible.length());
    }
  }

  public void showAll() {
    visible = whole;
  }

  private void show(long start, long length) {
    long from = Math.clamp(start, whole.from(), whole.to() - length);
    visible = new TimeSpan(from, from + length);
  }

  /** The lowest position of what is in sight, and the one above the highest, with some room. */
  public long[] bytes() {
    int from = record.segmentsAt(first + visible.from() - 1);
    int to = record.segmentsAt(first + visible.to() - 1);
    long low = from == 0 ? 0 : record.nextAfter(from - 1);
    long high = to == 0 ? 0 : record.nextAfter(to - 1);
    for (SegmentExtents.Extent extent : extents.of(from, to)) {
      if (extent.segments > 0) {
        low = Math.min(low, Math.max(0, extent.low));
        high = Math.max(high, extent.high);
      }
    }
    long margin = Math.max(1, (high - low) / MARGIN);
    return new long[] {low - margin, high + margin};
  }
}
