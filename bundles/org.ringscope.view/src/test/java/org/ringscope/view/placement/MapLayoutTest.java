package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ringscope.stack.place.PostingPolicy;

/** Rows are the stream, cut without gaps; buffers begin rows, or share them as wholes. */
class MapLayoutTest {
  private static PlacementSettings ring(int count, long bytes) {
    return new PlacementSettings(PostingPolicy.DEFAULT.withBuffers(count, bytes), true, true);
  }

  @Property(tries = 80)
  void rowsCoverTheStream(
      @ForAll long seed,
      @ForAll @IntRange(min = -30, max = 40) int zoom,
      @ForAll @IntRange(min = 1, max = 20_000) int size) {
    PlacedStream placed = new RandomStream(seed, ring(3, size)).placed();
    MapLayout layout = MapLayout.of(placed, zoom);
    long at = 0;
    for (int row = 0; row < layout.rows(); row++) {
      MapRow stretch = layout.row(row);
      assertEquals(at, stretch.from());
      assertTrue(stretch.to() > at && stretch.to() - at <= layout.width(), stretch::toString);
      assertEquals(row, layout.rowOf(at));
      assertEquals(row, layout.rowOf(stretch.to() - 1));
      at = stretch.to();
    }
    assertEquals(placed.length(), at);
  }

  @Test
  void rowsAreNamedByTheirBuffers() {
    PlacedStream placed = new RandomStream(1, ring(30, 4096)).placed();
    MapLayout one = MapLayout.of(placed, 0);
    assertEquals("A", one.row(0).label());
    assertEquals("AA", one.row(26).label());
    MapLayout halves = MapLayout.of(placed, 1);
    assertEquals("B", halves.row(2).label());
    assertEquals("B +2,048", halves.row(3).label());
    assertEquals("A–D", MapLayout.of(placed, -2).row(0).label());
  }

  @Test
  void aFittingLayoutShowsAllThatHasCome() {
    RandomStream plain = new RandomStream(5, ring(16, 65_536));
    PlacedStream placed = plain.placed();
    MapLayout layout = MapLayout.fitting(placed, 10);
    assertTrue(layout.rowOf(plain.length - 1) < 10, "in sight");
    assertTrue(MapLayout.of(placed, layout.zoom() + 1).rowOf(plain.length - 1) >= 10, "in more detail it would not be");
  }
}
