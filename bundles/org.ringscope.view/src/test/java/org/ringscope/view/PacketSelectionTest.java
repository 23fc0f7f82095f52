package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacketSelectionTest {
  private static final int PACKETS = 30;

  /** What a user does to a packet of the list. */
  enum Gesture {
    CLICK,
    SHIFT_CLICK,
    CTRL_CLICK,
    CTRL_A
  }

  /** A selection that names each packet, as the desktop's lists behave. */
  private static final class Reference {
    private final Set<Long> selected = new TreeSet<>();
    private long anchor;
    private long focus;

    void apply(Gesture gesture, long number) {
      switch (gesture) {
        case CLICK -> selected.clear();
        case SHIFT_CLICK -> {
          long from = anchor == 0 ? number : anchor;
          selected.clear();
          LongStream.rangeClosed(Math.min(from, number), Math.max(from, number)).forEach(selected::add);
        }
        case CTRL_CLICK -> {}
        case CTRL_A -> LongStream.rangeClosed(1, PACKETS).forEach(selected::add);
      }
      if (gesture == Gesture.CTRL_A) {
        focus = focus == 0 ? 1 : focus;
        anchor = anchor == 0 ? focus : anchor;
        return;
      }
      if (gesture == Gesture.CLICK || gesture == Gesture.CTRL_CLICK && !selected.remove(number)) {
        selected.add(number);
      }
      anchor = gesture == Gesture.SHIFT_CLICK && anchor != 0 ? anchor : number;
      focus = number;
    }
  }

  private static void apply(PacketSelection selection, Gesture gesture, long number) {
    switch (gesture) {
      case CLICK -> selection.select(number);
      case SHIFT_CLICK -> selection.extendTo(number);
      case CTRL_CLICK -> selection.toggle(number);
      case CTRL_A -> selection.selectAll(PACKETS);
    }
  }

  @Property
  void itIsTheSetThatTheSameGesturesMake(
      @ForAll @Size(max = 12) List<Gesture> gestures,
      @ForAll @Size(12) List<@IntRange(min = 1, max = PACKETS) Integer> numbers) {
    PacketSelection selection = new PacketSelection();
    Reference reference = new Reference();
    for (int i = 0; i < gestures.size(); i++) {
      apply(selection, gestures.get(i), numbers.get(i));
      reference.apply(gestures.get(i), numbers.get(i));
    }
    List<Long> listed = new ArrayList<>();
    selection.ranges().numbers().forEachRemaining((long number) -> listed.add(number));
    assertEquals(List.copyOf(reference.selected), listed);
    assertEquals(reference.focus, selection.focus());
    assertEquals(reference.anchor, selection.anchor());
    for (long number = 0; number <= PACKETS + 1; number++) {
      assertEquals(reference.selected.contains(number), selection.contains(number), "packet " + number);
    }
  }

  @Test
  void tenMillionPacketsAreOneRange() {
    PacketSelection selection = new PacketSelection();
    selection.select(10_000_000);
    selection.extendTo(1);
    selection.toggle(5_000_000);
    assertEquals(9_999_999, selection.ranges().count());
    assertEquals(2, selection.ranges().ranges().size());
  }

  @Test
  void thereIsNothingToSelectInAnEmptyList() {
    PacketSelection selection = new PacketSelection();
    selection.selectAll(0);
    assertEquals(0, selection.ranges().count());
    assertEquals(0, selection.focus());
  }
}
