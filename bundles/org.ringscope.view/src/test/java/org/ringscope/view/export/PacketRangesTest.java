package org.ringscope.view.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketRangesTest {
  private static List<Long> numbers(PacketRanges ranges) {
    List<Long> numbers = new ArrayList<>();
    ranges.numbers().forEachRemaining((long number) -> numbers.add(number));
    return numbers;
  }

  private static List<Long> numbers(String text, long packets) {
    return numbers(PacketRanges.parse(text, packets));
  }

  @Test
  void numbersAndRangesMixInAnyOrderAndCountOnce() {
    assertEquals(List.of(1L, 2L, 3L, 7L, 9L, 10L), numbers("9-10, 7 ,1 - 3,2", 10));
  }

  @Test
  void openRangesReachTheEnds() {
    assertEquals(List.of(1L, 2L, 9L, 10L), numbers("-2,9-", 10));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''|Name packets by number, such as 1-100,250.",
      "0|There is no packet 0; the last one is 10.",
      "5,11|There is no packet 11; the last one is 10.",
      "9-3|9-3 runs backwards; write 3-9.",
      "1-2-3|\"2-3\" is no packet number.",
      "x|\"x\" is no packet number.",
      "99999999999999999999|\"99999999999999999999\" is no packet number.",
      "-|A dash alone is no range; write 1-100, say."
  })
  void mistakesAreToldInASentence(String text, String message) {
    var wrong = assertThrows(IllegalArgumentException.class, () -> PacketRanges.parse(text, 10));
    assertEquals(message, wrong.getMessage());
  }

  @Test
  void aHugeRangeTakesNoRoom() {
    PacketRanges all = PacketRanges.of(1, 1L << 40);
    assertEquals(1L << 40, all.count());
    PrimitiveIterator.OfLong numbers = all.numbers();
    assertEquals(1, numbers.nextLong());
    assertEquals(2, numbers.nextLong());
  }

  @Property
  void theyAreTheSetOfAllThatIsNamed(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 60) Integer> firsts,
      @ForAll @IntRange(min = 0, max = 9) int longer) {
    var expected = new TreeSet<Long>();
    var text = new StringBuilder();
    for (int first : firsts) {
      LongStream.rangeClosed(first, first + longer).forEach(expected::add);
      text.append(first).append('-').append(first + longer).append(',');
    }
    PacketRanges ranges = PacketRanges.parse(text.toString(), 100);
    assertEquals(List.copyOf(expected), numbers(ranges));
    assertEquals(expected.size(), ranges.count());
    for (long number = 0; number <= 100; number++) {
      assertEquals(expected.contains(number), ranges.contains(number), "packet " + number);
    }
    assertEquals(List.copyOf(expected.headSet(30L, true)), numbers(ranges.upTo(30)));
  }
}
