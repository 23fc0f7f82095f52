package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectedPacketTest {
  @Test
  void listenersHearOfAnotherPacketOnly() {
    SelectedPacket selected = new SelectedPacket();
    List<Long> heard = new ArrayList<>();
    Runnable listener = () -> heard.add(selected.number());
    selected.addListener(listener);
    selected.select(7);
    selected.select(7);
    selected.select(0);
    selected.removeListener(listener);
    selected.select(8);
    assertEquals(List.of(7L, 0L), heard);
    assertEquals(8, selected.number());
  }
}
