package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.view.timeline.TimeSpan;

/** Each column of the graph tells what came until it ends, and shows every segment of it. */
class TimeSequenceTest {
  private static final PlacementSettings SETTINGS =
      new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(8, 4096), true, false);

  @Property(tries = 60)
  void columnsTellWhatCame(@ForAll long seed) {
    RandomStream plain = new RandomStream(seed, SETTINGS);
    PlacedStream placed = plain.placed();
    Random random = new Random(seed);
    long begin = random.nextInt(5000);
    TimeSpan span = new TimeSpan(begin, begin + 1 + random.nextInt(200_000));
    int pixels = 1 + random.nextInt(200);
    SegmentExtents extents = new SegmentExtents(placed.record());
    TimeSequence graph = TimeSequence.of(placed, extents, span, RandomStream.FIRST, pixels);
    List<List<Integer>> inColumn = new ArrayList<>();
    for (int x = 0; x < pixels; x++) {
      int until = segmentsBefore(plain, span.boundary(x + 1, pixels));
      assertEquals(plain.next[until], graph.next(x), "expected next");
      assertEquals(plain.highest(until), graph.highest(x), "highest");
      List<Integer> segments = new ArrayList<>();
      for (int segment = segmentsBefore(plain, span.boundary(x, pixels)); segment < until; segment++) {
        segments.add(segment);
      }
      inColumn.add(segments);
    }
    compareMarks(plain, placed, graph, inColumn);
  }

  private static int segmentsBefore(RandomStream plain, long time) {
    return (int) plain.pieces.stream().filter(piece -> piece.time() - RandomStream.FIRST < time).count();
  }

  private static void compareMarks(
      RandomStream plain, PlacedStream placed, TimeSequence graph, List<List<Integer>> inColumn) {
    int[] told = new int[graph.pixels()];
    for (SequenceMark mark : graph.marks()) {
      List<Integer> segments = inColumn.get(mark.x());
      boolean each = graph.marks().stream().filter(other -> other.x() == mark.x()).count() == segments.size();
      long low = Long.MAX_VALUE;
      long high = 0;
      // A column shows each of its segments in order of arrival, or all of a kind together.
      for (int segment : each ? List.of(segments.get(told[mark.x()])) : segments) {
        if (placed.record().kind(segment) == mark.kind()) {
          low = Math.min(low, plain.pieces.get(segment).from());
          high = Math.max(high, plain.pieces.get(segment).to());
        }
      }
      assertEquals(low, mark.from());
      assertEquals(high, mark.to());
      told[mark.x()] += mark.segments();
    }
    for (int x = 0; x < told.length; x++) {
      assertEquals(inColumn.get(x).size(), told[x], "segments of column " + x);
    }
  }

  @Property(tries = 60)
  void whatIsInSightHasRoom(@ForAll long seed) {
    RandomStream plain = new RandomStream(seed, SETTINGS);
    PlacedStream placed = plain.placed();
    StreamSpan span = new StreamSpan(placed.record(), new SegmentExtents(placed.record()), RandomStream.FIRST);
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      span.zoom(random.nextDouble(0.3, 1.5), span.span().boundary(random.nextInt(11), 10));
      span.pan(random.nextDouble(-1, 1));
      long[] bytes = span.bytes();
      assertTrue(bytes[0] < bytes[1], "some bytes");
      for (RandomStream.Piece piece : plain.pieces) {
        if (span.span().contains(piece.time() - RandomStream.FIRST)) {
          assertTrue(bytes[0] <= piece.from() && piece.to() <= bytes[1], piece + " in sight");
        }
      }
    }
  }
}
