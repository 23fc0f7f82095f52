package org.ringscope.view.filter.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FilteredPacketsTest {
  private static void enter(FilteredPackets packets, long first, int count, TreeSet<Long> matching) {
    long[] bits = new long[Math.ceilDiv(count, 64)];
    for (long number : matching.subSet(first, first + count)) {
      bits[(int) (number - first) / 64] |= 1L << (number - first) % 64;
    }
    packets.enter(first, count, bits);
  }

  private static void requireSame(TreeSet<Long> expected, FilteredPackets packets, long total) {
    List<Long> numbers = new ArrayList<>(expected);
    assertEquals(numbers, Scans.numbers(packets));
    int k = 0;
    for (long number = 1; number <= total; number += expected.contains(number) ? 1 : 7) {
      while (k < numbers.size() && numbers.get(k) <= number) {
        k++;
      }
      assertEquals(k, packets.matchesUpTo(number));
      assertEquals(expected.contains(number) ? k : 0, packets.indexOf(number));
    }
  }

  @Property(tries = 30)
  void entersInAnyOrderLikeASortedSet(
      @ForAll @IntRange(min = 1, max = 200_000) int total, @ForAll @IntRange(min = 1, max = 5000) int apart,
      @ForAll long seed) {
    Random random = new Random(seed);
    TreeSet<Long> matching = new TreeSet<>();
    for (long number = 1 + random.nextInt(apart); number <= total; number += 1 + random.nextInt(apart)) {
      matching.add(number);
    }
    List<long[]> runs = new ArrayList<>();
    for (long first = 1; first <= total; ) {
      int count = (int) Math.min(64L * (1 + random.nextInt(300)), total - first + 1);
      runs.add(new long[] {first, count});
      first += count;
    }
    Collections.shuffle(runs, random);
    FilteredPackets packets = new FilteredPackets();
    for (long[] run : runs) {
      enter(packets, run[0], (int) run[1], matching);
    }
    assertEquals(total, packets.judged());
    requireSame(matching, packets, total);
  }

  @Test
  void whatComesAfterAGapIsNotShownYet() {
    FilteredPackets packets = new FilteredPackets();
    TreeSet<Long> matching = new TreeSet<>(List.of(3L, 64L, 65L, 130L));
    enter(packets, 129, 64, matching);
    assertEquals(0, packets.size());
    assertEquals(0, packets.indexOf(130));
    enter(packets, 1, 64, matching);
    assertEquals(List.of(3L, 64L), Scans.numbers(packets));
    enter(packets, 65, 64, matching);
    assertEquals(List.of(3L, 64L, 65L, 130L), Scans.numbers(packets));
  }

  @Test
  void noMatchHasANumberBeyondTheLast() {
    FilteredPackets packets = new FilteredPackets();
    assertThrows(IndexOutOfBoundsException.class, () -> packets.number(1));
    assertEquals(0, packets.matchesUpTo(5));
    enter(packets, 1, 10, new TreeSet<>(List.of(2L)));
    assertThrows(IndexOutOfBoundsException.class, () -> packets.number(2));
    assertThrows(IndexOutOfBoundsException.class, () -> packets.number(0));
  }
}
