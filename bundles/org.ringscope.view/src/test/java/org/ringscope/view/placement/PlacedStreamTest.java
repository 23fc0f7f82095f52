package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;

/** Map, graph and sums at any moment are what a plain look at each byte says. */
class PlacedStreamTest {
  private static final PlacementSettings[] SETTINGS = {
    new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(4, 1000), true, true),
    new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(16, 4096), false, false),
    new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(1, 700), false, false),
    new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(2, 65_536), true, true),
    new PlacementSettings(new PostingPolicy(PostingHabit.ONE, 1, 9_000, 0, 0), true, true)
  };

  private static RandomStream stream(long seed, int settings) {
    return new RandomStream(seed, SETTINGS[settings]);
  }

  @Property(tries = 60)
  void momentsAreThoseOfThePlainLook(@ForAll long seed, @ForAll @IntRange(max = 4) int settings) {
    RandomStream plain = stream(seed, settings);
    PlacedStream placed = plain.placed();
    assertEquals(plain.pieces.size(), placed.record().segments());
    for (int segments = 0; segments <= plain.pieces.size(); segments++) {
      StreamMoment moment = placed.at(RandomStream.FIRST + 1000L * segments);
      assertEquals(segments, moment.segments());
      assertEquals(plain.next[segments], moment.next(), "expected next");
      assertEquals(plain.highest(segments), moment.highest(), "highest");
      assertEquals(plain.posted(segments), moment.posted(), "posted");
    }
  }

  @Property(tries = 60)
  void sumsAreThoseOfThePlainLook(@ForAll long seed, @ForAll @IntRange(max = 4) int settings) {
    RandomStream plain = stream(seed, settings);
    PlacedStream placed = plain.placed();
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      int from = random.nextInt(plain.length);
      int to = from + 1 + random.nextInt(plain.length - from);
      int segments = random.nextInt(plain.pieces.size() + 1);
      PlacedBytes sum = placed.sum(from, to, placed.at(RandomStream.FIRST + 1000L * segments));
      long here = 0;
      long held = 0;
      int first = Integer.MAX_VALUE;
      for (int at = from; at < to; at++) {
        if (plain.arrival[at] < segments) {
          here++;
          first = Math.min(first, plain.arrival[at]);
          CellKind kind = plain.kind(at, segments);
          held += kind == CellKind.HELD || kind == CellKind.WAITING ? 1 : 0;
        }
      }
      assertEquals(here, sum.bytes());
      assertEquals(held, sum.bytes(Fate.HELD));
      assertEquals(first, sum.first());
    }
  }

  @Property(tries = 100)
  void eachPixelOfTheMapShowsWhatIsThere(@ForAll long seed, @ForAll @IntRange(max = 4) int settings) {
    RandomStream plain = stream(seed, settings);
    PlacedStream placed = plain.placed();
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      MapLayout layout = MapLayout.of(placed, random.nextInt(-4, 12));
      MapRow row = layout.row(random.nextInt(layout.rows()));
      int pixels = 16 + random.nextInt(900);
      int segments = random.nextInt(plain.pieces.size() + 1);
      StreamMoment moment = placed.at(RandomStream.FIRST + 1000L * segments);
      List<MapCell> cells = MapCells.of(placed, moment, row, layout.width(), pixels);
      int x = 0;
      for (MapCell cell : cells) {
        assertEquals(x, cell.x(), "nothing between pieces");
        for (; x < cell.end(); x++) {
          comparePixel(plain, cell, row, x, layout.width(), pixels, segments);
        }
      }
      assertEquals(Math.max(1, (row.to() - row.from()) * pixels / layout.width()), x, "the row's end");
    }
  }

  private static void comparePixel(
      RandomStream plain, MapCell cell, MapRow row, int x, long width, int pixels, int segments) {
    long begin = row.from() + Math.ceilDiv(x * width, pixels);
    long end = Math.min(row.to(), row.from() + Math.ceilDiv((x + 1) * width, pixels));
    if (end <= begin) {
      // Several pixels show one byte.
      begin = row.from() + ((x + 1L) * width - 1) / pixels;
      end = begin + 1;
    }
    boolean found = false;
    boolean gap = false;
    for (long at = begin; at < end; at++) {
      CellKind kind = plain.kind((int) at, segments);
      found |= kind == cell.kind();
      gap |= kind == CellKind.GAP || kind == CellKind.MISSING;
    }
    if (!found || gap != cell.hasGap()) {
      throw new AssertionError("pixel " + x + " of " + row + ", bytes " + begin + "-" + end + ", " + segments
          + " segments: " + cell);
    }
  }

  @Property(tries = 60)
  void rowsThatLookAlikeNeedNoNewLook(@ForAll long seed, @ForAll @IntRange(max = 4) int settings) {
    RandomStream plain = stream(seed, settings);
    PlacedStream placed = plain.placed();
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      MapLayout layout = MapLayout.of(placed, random.nextInt(-2, 8));
      MapRow row = layout.row(random.nextInt(layout.rows()));
      StreamMoment one = placed.at(RandomStream.FIRST + 1000L * random.nextInt(plain.pieces.size() + 1));
      StreamMoment other = placed.at(RandomStream.FIRST + 1000L * random.nextInt(plain.pieces.size() + 1));
      if (one.looksAlike(row, other)) {
        assertEquals(
            MapCells.of(placed, one, row, layout.width(), 300), MapCells.of(placed, other, row, layout.width(), 300));
      }
    }
  }

  @Property(tries = 40)
  void aSegmentIsWhatItsReceiverFound(@ForAll long seed) {
    RandomStream plain = stream(seed, 1);
    PlacedStream placed = plain.placed();
    for (int segment = 0; segment < plain.pieces.size(); segment++) {
      RandomStream.Piece piece = plain.pieces.get(segment);
      int next = plain.next[segment];
      boolean fresh = false;
      for (int at = piece.from(); at < piece.to(); at++) {
        fresh |= plain.arrival[at] == segment;
      }
      ArrivalKind expected = !fresh ? ArrivalKind.REPEATED
          : piece.from() > next ? ArrivalKind.BEYOND_HOLE
          : plain.highest(segment) > next ? ArrivalKind.INTO_HOLE : ArrivalKind.IN_ORDER;
      assertEquals(expected, placed.record().kind(segment), "segment " + segment);
      assertEquals(segment + 2, placed.record().packet(segment), "the SYN is packet 1");
      assertEquals(piece.time(), placed.record().time(segment));
      assertEquals(segment, placed.segmentOfPacket(segment + 2));
    }
  }
}
