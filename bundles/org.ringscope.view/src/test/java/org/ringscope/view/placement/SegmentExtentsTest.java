package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.session.place.RecordRun;
import org.ringscope.session.sample.Sample;

/** Sums by blocks are what a look at each segment says, of any stretch of a stream with several blocks. */
class SegmentExtentsTest {
  @TempDir Path folder;

  @Test
  void eachKindIsSummedUp() throws Exception {
    String capture = Sample.REORDERED.writeTo(folder).toString();
    PlaceRequest request = PlaceRequest.of(ReplayRequest.of(List.of(capture), Scenario.DEFAULT)).withStream(0);
    PlacementRecord record = RecordRun.run(request, true, Progress.NONE).record(0, true).orElseThrow();
    SegmentExtents extents = new SegmentExtents(record);
    for (int from = 0; from < record.segments(); from += 7) {
      for (int to = from; to <= record.segments(); to += 5) {
        SegmentExtents.Extent[] found = extents.of(from, to);
        for (ArrivalKind kind : ArrivalKind.values()) {
          int[] segments = IntStream.range(from, to).filter(n -> record.kind(n) == kind).toArray();
          compare(record, segments, found[kind.ordinal()]);
        }
      }
    }
  }

  private static void compare(PlacementRecord record, int[] segments, SegmentExtents.Extent found) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int segment : segments) {
      low = Math.min(low, record.position(segment));
      high = Math.max(high, record.position(segment) + record.length(segment));
    }
    assertEquals(segments.length, found.segments);
    assertEquals(low, found.low);
    assertEquals(high, found.high);
  }
}
