package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.session.place.Acknowledgments;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.view.timeline.TimeSpan;

/** The time–sequence graph over a span of time, a column a pixel: what came when, and what the receiver made of it. */
public final class TimeSequence {
  /** In a column with more segments only the extent of each kind is told. */
  private static final int MOST_MARKS = 24;

  private static final ArrivalKind[] KINDS = ArrivalKind.values();

  private final TimeSpan span;
  private final long[] next;
  private final long[] highest;
  private final long[] acknowledged;
  private final long[] windowEnds;
  private final List<SequenceMark> marks = new ArrayList<>();

  private TimeSequence(TimeSpan span, int pixels) {
    this.span = span;
    next = new long[pixels];
    highest = new long[pixels];
    acknowledged = new long[pixels];
    windowEnds = new long[pixels];
  }

  /**
   * The graph of a stream.
   *
   * @param extents the stream's
   * @param span since {@code first}, ns
   * @param first time of the capture's first packet, ns since the epoch
   * @param pixels columns, 1 or more
   */
  public static TimeSequence of(
      PlacedStream stream, SegmentExtents extents, TimeSpan span, long first, int pixels) {
    TimeSequence graph = new TimeSequence(span, pixels);
    PlacementRecord record = stream.record();
    Acknowledgments acknowledgments = record.acknowledgments();
    int from = record.segmentsAt(first + span.from() - 1);
    for (int x = 0; x < pixels; x++) {
      long end = first + span.boundary(x + 1, pixels) - 1;
      int to = record.segmentsAt(end);
      graph.addMarks(record, extents, x, from, to);
      graph.next[x] = to == 0 ? 0 : record.nextAfter(to - 1);
      graph.highest[x] = stream.highestAfter(to);
      int last = acknowledgments.lastAt(end);
      graph.acknowledged[x] = last < 0 ? -1 : acknowledgments.acknowledged(last);
      graph.windowEnds[x] = last < 0 ? -1 : acknowledgments.windowEnd(last);
      from = to;
    }
    return graph;
  }

  private void addMarks(PlacementRecord record, SegmentExtents extents, int x, int from, int to) {
    if (to - from > MOST_MARKS) {
      SegmentExtents.Extent[] of = extents.of(from, to);
      for (ArrivalKind kind : KINDS) {
        SegmentExtents.Extent extent = of[kind.ordinal()];
        if (extent.segments > 0) {
          marks.add(new SequenceMark(x, kind, extent.low, extent.high, extent.segments));
        }
      }
      return;
    }
    for (int segment = from; segment < to; segment++) {
      long position = record.position(segment);
      marks.add(new SequenceMark(
          x, record.kind(segment), position, position + Math.max(1, record.length(segment)), 1));
    }
  }

  public TimeSpan span() {
    return span;
  }

  public int pixels() {
    return next.length;
  }

  /** Position of the byte expected next when a column ends. */
  public long next(int x) {
    return next[x];
  }

  /** Position behind the last byte that has come when a column ends. */
  public long highest(int x) {
    return highest[x];
  }

  /** Position behind the last byte acknowledged when a column ends; -1 before the first acknowledgment. */
  public long acknowledged(int x) {
    return acknowledged[x];
  }

  /** Position behind the last byte offered to be taken when a column ends; -1 before the first offer. */
  public long windowEnd(int x) {
    return windowEnds[x];
  }

  /** What came, from left to right. */
  public List<SequenceMark> marks() {
    return marks;
  }
}
