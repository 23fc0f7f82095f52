package org.ringscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountIdsTest {
  private static final Map<String, Long> BYTES = Map.of("held", 7L, "copied", 0L, "direct", 12L);
  private static final CountIds<String> IDS = new CountIds<>(new String[] {"held", "copied", "direct"}, id -> id);

  @Test
  void countsAreAMapInTheOrderOfTheirIds() {
    SortedMap<String, Long> counts = IDS.counts(BYTES::get);
    SortedMap<String, Long> tree = new TreeMap<>(BYTES);
    assertEquals(tree, counts);
    assertEquals(counts, tree);
    assertEquals(tree.hashCode(), counts.hashCode());
    assertEquals(List.copyOf(tree.keySet()), List.copyOf(counts.keySet()));
    assertEquals(List.copyOf(tree.values()), List.copyOf(counts.values()));
    assertEquals(12, counts.get("direct"));
    assertNull(counts.get("lost"));
    assertEquals("copied", counts.firstKey());
    assertEquals("held", counts.lastKey());
    assertEquals(tree.subMap("d", "h"), counts.subMap("d", "h"));
    assertEquals(tree.headMap("direct"), counts.headMap("direct"));
    assertEquals(tree.tailMap("direct"), counts.tailMap("direct"));
    assertSame(counts, Counts.copy(counts), "what is immutable needs no copy");
    assertThrows(UnsupportedOperationException.class, () -> counts.put("direct", 1L));
  }

  @Test
  void idsAndCountsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new CountIds<>(new String[] {"No id"}, id -> id));
    assertThrows(IllegalArgumentException.class, () -> IDS.counts(id -> -1));
  }
}
