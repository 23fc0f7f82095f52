package org.ringscope.view.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterHistoryTest {
  @Test
  void theNewestComesFirstAndNoneTwice() {
    FilterHistory history = new FilterHistory();
    List.of("tcp", "udp", " tcp ", "", "arp\nor udp").forEach(history::add);
    assertEquals(List.of("arp or udp", "tcp", "udp"), history.entries());
    assertEquals("arp or udp\ntcp\nudp", history.toText());
    assertEquals(history.entries(), FilterHistory.parse(history.toText()).entries());
  }

  @Test
  void theOldestGiveWay() {
    FilterHistory history = new FilterHistory();
    for (int i = 0; i <= FilterHistory.MOST; i++) {
      history.add("ring == " + i);
    }
    assertEquals(FilterHistory.MOST, history.entries().size());
    assertEquals("ring == 1", history.entries().getLast());
    assertEquals(history.entries(), FilterHistory.parse(history.toText() + "\nring == 0").entries());
  }

  @Test
  void overlongTextsAreNotKept() {
    assertEquals(List.of(), FilterHistory.parse("x".repeat(1_000_000)).entries());
  }
}
