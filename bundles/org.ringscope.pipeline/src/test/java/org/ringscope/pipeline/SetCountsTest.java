package org.ringscope.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against counting the sets one after the other. */
class SetCountsTest {
  private static final int BITS = 7;
  private static final int LAST = (1 << BITS) - 1;

  @Property(tries = 300)
  void setsAreCountedByEachOfTheirBits(
      @ForAll List<@IntRange(max = LAST) Integer> sets,
      @ForAll List<@IntRange(max = LAST) Integer> others,
      @ForAll @IntRange(max = LAST) int bits) {
    SetCounts counts = counted(sets);
    counts.add(counted(others));

    assertEquals(withAny(sets, bits) + withAny(others, bits), counts.withAny(bits));
    assertEquals(sets.size() + others.size(), counts.all());
  }

  private static SetCounts counted(List<Integer> sets) {
    SetCounts counts = new SetCounts(BITS);
    sets.forEach(counts::count);
    return counts;
  }

  private static long withAny(List<Integer> sets, int bits) {
    return sets.stream().filter(set -> (set & bits) != 0).count();
  }
}
