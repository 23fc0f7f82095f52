package org.ringscope.view.path;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.trace.paths.PacketPath;
import org.ringscope.view.RingsTable;
import org.ringscope.view.filter.FilterText;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.PacketTimes;
import org.ringscope.view.timeline.TimeSpan;

/** Display filters that find the packets behind a count. */
public final class PathFilter {
  private static final String RING_CAUSES = Arrays.stream(DropCause.values())
      .filter(cause -> cause.scope() == Declared.Scope.RING)
      .map(DropCause::id)
      .collect(Collectors.joining(", ", "{", "}"));

  private PathFilter() {}

  /**
   * The packets that a row of the Rings view counts as dropped.
   *
   * @param range the packets counted
   * @param packets all of the capture
   */
  public static String drops(RingsTable.Row row, PacketRange range, long packets) {
    // The ring of a packet that the device dropped, for its length say, is known, too, but it didn't lose it.
    String lost = row.ring() < 0
        ? FilterText.verdict(Verdict.DROPPED)
        : FilterText.and(row.filter(), "cause in " + RING_CAUSES);
    return FilterText.and(lost, within(range.first(), range.last(), packets));
  }

  /** The packets that a lane of the Occupancy view counts as dropped. */
  public static String drops(OccupancyLane lane, PacketTimes times) {
    TimeSpan span = lane.span();
    return FilterText.and(
        FilterText.ring(lane.name()),
        FilterText.cause(DropCause.RING_FULL),
        within(times.packetsBefore(span.from()) + 1, times.packetsBefore(span.to()), times.packets()));
  }

  /** Empty for all packets. */
  private static String within(long first, long last, long packets) {
    return FilterText.and(
        first > 1 ? "frame.number >= " + first : "", last < packets ? "frame.number <= " + last : "");
  }

  /** The packets of a path, as far as filters can tell; null while they are under way. */
  static @Nullable String of(PacketPath path) {
    if (path.verdict() == null) {
      return null;
    }
    String outcome = path.cause() == null ? FilterText.verdict(path.verdict()) : FilterText.cause(path.cause());
    if (path.ring() >= 0) {
      return FilterText.and(FilterText.ring(path.ringName()), outcome);
    }
    return path.verdict() == Verdict.FILTERED ? outcome : FilterText.and(FilterText.not(FilterText.ANY_RING), outcome);
  }
}
