package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
  private static final List<String> TITLES = List.of("No.", "Time", "Info");

  @Test
  void whatIsKeptComesBack() {
    ColumnLayout layout = new ColumnLayout(
        List.of(new ColumnLayout.Column("Info", 300, false), new ColumnLayout.Column("a:b", 7, true)));
    assertEquals(layout, ColumnLayout.parse(layout.text()));
  }

  @Test
  void theOrderIsTheKeptOneAndNewColumnsStandBesideTheirNeighbour() {
    ColumnLayout layout = ColumnLayout.parse("Info:300|gone:5|No.:80");
    assertArrayEquals(new int[] {2, 0, 1}, layout.order(TITLES));
  }

  @Test
  void withoutAnythingKeptAllIsAsItWas() {
    ColumnLayout layout = ColumnLayout.parse("");
    assertArrayEquals(new int[] {0, 1, 2}, layout.order(TITLES));
    assertEquals(80, layout.width("No.", 80));
  }

  @Test
  void aColumnThatNothingIsKnownOfIsHiddenAsTheTableHasIt() {
    ColumnLayout layout = ColumnLayout.parse("No.:80,hidden|Time:70|Info:9,odd");
    assertTrue(layout.isHidden("No.", false));
    assertEquals(80, layout.width("No.", 1));
    assertFalse(layout.isHidden("Time", true));
    assertTrue(layout.isHidden("Info", true));
    assertFalse(layout.isHidden("Info", false));
  }

  @Test
  void widthsThatMakeNoSenseAreLeftOut() {
    ColumnLayout layout = ColumnLayout.parse("No.:0|Time:99999|Info:-3|x:99999999999|:5||");
    for (String title : TITLES) {
      assertEquals(80, layout.width(title, 80));
    }
  }

  @Property
  void anyTextGivesEachColumnOnePlace(@ForAll String text) {
    int[] order = ColumnLayout.parse(text + "|Time:5|Time:6").order(TITLES);
    assertArrayEquals(new int[] {0, 1, 2}, Arrays.stream(order).sorted().toArray());
  }
}
