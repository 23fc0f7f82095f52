package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScrollWindowTest {
  private static ScrollWindow window(long total, int rows) {
    ScrollWindow window = new ScrollWindow();
    window.setRows(rows);
    window.setTotal(total);
    return window;
  }

  @Test
  void beginsAtTheTopWithNothingSelected() {
    ScrollWindow window = window(100, 10);
    assertEquals(1, window.top());
    assertEquals(10, window.bottom());
    assertEquals(0, window.selected());
  }

  @Test
  void theLastScreenIsFull() {
    ScrollWindow window = window(100, 10);
    window.scrollTo(99);
    assertEquals(91, window.top());
    assertEquals(100, window.bottom());
  }

  @Test
  void theSelectionStaysWhileItIsScrolledOutOfSight() {
    ScrollWindow window = window(1000, 10);
    window.select(7);
    window.scrollBy(500);
    assertEquals(7, window.selected());
    assertEquals(501, window.top());
    window.moveSelection(1);
    assertEquals(8, window.selected());
    assertEquals(8, window.top());
  }

  @Test
  void selectingScrollsNoFurtherThanNeeded() {
    ScrollWindow window = window(1000, 10);
    window.select(11);
    assertEquals(2, window.top());
    window.select(5);
    assertEquals(2, window.top());
    window.select(1);
    assertEquals(1, window.top());
  }

  @Test
  void theFirstArrowKeySelectsTheTopOfTheScreen() {
    ScrollWindow window = window(1000, 10);
    window.scrollTo(50);
    window.moveSelection(1);
    assertEquals(50, window.selected());
  }

  @Test
  void fewerRowsKeepTheSelectedOneInSight() {
    ScrollWindow window = new ScrollWindow();
    window.setTotal(1_000);
    window.setRows(24);
    window.select(1_000);
    window.scrollTo(500);
    window.setRows(20);
    assertEquals(500, window.top());
    window.select(523);
    assertEquals(504, window.top());
    window.setRows(10);
    assertEquals(514, window.top());
  }

  @Test
  void aPageKeepsOneRowOfTheScreenBefore() {
    ScrollWindow window = window(1000, 10);
    window.movePage(1);
    assertEquals(10, window.top());
    assertEquals(10, window.selected());
    window.movePage(-1);
    assertEquals(1, window.top());
    assertEquals(1, window.selected());
  }

  @Test
  void growingMovesNothing() {
    ScrollWindow window = window(30, 10);
    window.select(25);
    long top = window.top();
    window.setTotal(4_000_000_000L);
    assertEquals(top, window.top());
    assertEquals(25, window.selected());
  }

  @Test
  void anEmptyListHasNothingToSelect() {
    ScrollWindow window = window(0, 10);
    window.moveSelection(1);
    window.movePage(1);
    assertEquals(0, window.selected());
    assertEquals(1, window.top());
    assertEquals(0, window.bottom());
  }

  @Property
  void theSliderReachesBothEnds(
      @ForAll @LongRange(min = 1, max = 1L << 40) long total, @ForAll @IntRange(min = 1, max = 500) int rows) {
    ScrollWindow window = window(total, rows);
    assertEquals(0, window.total() > rows ? window.sliderSelection() : 0);
    window.scrollToSlider(window.sliderMaximum() - window.sliderThumb());
    assertEquals(total, window.bottom());
    window.scrollToSlider(0);
    assertEquals(1, window.top());
  }

  @Property
  void whateverIsDoneTheScreenStaysInTheListAndTheSelectionShows(
      @ForAll List<@IntRange(max = 7) Integer> actions,
      @ForAll @LongRange(min = 1, max = 1L << 33) long total,
      @ForAll @IntRange(min = 1, max = 60) int rows,
      @ForAll long where) {
    ScrollWindow window = window(total, rows);
    for (int action : actions) {
      switch (action) {
        case 0 -> window.scrollBy(where % 100);
        case 1 -> window.movePage(1);
        case 2 -> window.movePage(-1);
        case 3 -> window.scrollToSlider((int) (Math.abs(where % total) >> 4));
        case 4 -> window.select(Math.floorMod(where, total) + 1);
        case 5 -> window.select(total);
        case 6 -> window.moveSelection(where % 3);
        default -> window.setRows(1 + Math.floorMod((int) where, 60));
      }
      assertTrue(window.top() >= 1 && window.bottom() <= total && window.bottom() >= window.top());
      if (action == 1 || action == 2 || action >= 4 && action <= 6) {
        assertTrue(window.top() <= window.selected() && window.selected() <= window.bottom());
      }
    }
  }

  @Test
  void theEndIsFollowedOnlyByWhoeverStandsThere() {
    ScrollWindow window = new ScrollWindow();
    window.setRows(10);
    assertTrue(window.isAtEnd());
    window.setTotal(25);
    assertFalse(window.isAtEnd());
    window.scrollToEnd();
    assertEquals(25, window.bottom());
    assertTrue(window.isAtEnd());
  }
}
