package org.ringscope.view.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.trace.paths.PacketPath;
import org.ringscope.view.RingsTable;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.PacketTimes;
import org.ringscope.view.timeline.TimeSpan;

/** Display filters that find the packets behind a count. */
public final class PathFilter {
  private static final String AND = " and ";

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
    StringJoiner filter = new StringJoiner(AND);
    if (row.ring() < 0) {
      filter.add("verdict == dropped");
    } else {
      // The ring of a packet that the device dropped, for its length say, is known, too, but it didn't lose it.
      filter.add(row.filter());
      filter.add("cause in " + RING_CAUSES);
    }
    addRange(filter, range.first(), range.last(), packets);
    return filter.toString();
  }

  /** The packets that a lane of the Occupancy view counts as dropped. */
  public static String drops(OccupancyLane lane, PacketTimes times) {
    StringJoiner filter = new StringJoiner(AND);
    filter.add("ring == " + lane.name()).add("cause == " + DropCause.RING_FULL.id());
    TimeSpan span = lane.span();
    addRange(filter, times.packetsBefore(span.from()) + 1, times.packetsBefore(span.to()), times.packets());
    return filter.toString();
  }

  private static void addRange(StringJoiner filter, long first, long last, long packets) {
    if (first > 1) {
      filter.add("frame.number >= " + first);
    }
    if (last < packets) {
      filter.add("frame.number <= " + last);
    }
  }

  /** The packets of a path, as far as filters can tell; null while they are under way. */
  static @Nullable String of(PacketPath path) {
    if (path.verdict() == null) {
      return null;
    }
    StringJoiner filter = new StringJoiner(AND);
    if (path.ring() >= 0) {
      filter.add("ring == " + path.ringName());
    } else if (path.verdict() != Verdict.FILTERED) {
      filter.add("not ring");
    }
    filter.add(path.cause() == null
        ? "verdict == " + path.verdict().name().toLowerCase(Locale.ROOT)
        : "cause == " + path.cause().id());
    return filter.toString();
  }
}
