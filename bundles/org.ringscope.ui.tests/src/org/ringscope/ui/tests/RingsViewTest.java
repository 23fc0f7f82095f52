package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.RingsTable;

class RingsViewTest {
  private static final int RINGS = 8;
  private static final int DROPS = RingsTable.Column.DROPS.ordinal();
  private static final int WAITING = RingsTable.Column.WAITING.ordinal();

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static void waitForTotal(String packets) {
    Eventually.is(
        () -> Window.rings().getItemCount() == RINGS + 1 && Window.rings().getItem(RINGS).getText(1).equals(packets),
        () -> packets + " packets in all");
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("Open a capture (File > Open Capture…)");
  }

  @Test
  void countsAreThoseOfTheHashComputedBitByBit() throws IOException {
    int packets = 400;
    long[] count = new long[RINGS];
    long[] bytes = new long[RINGS];
    for (int n = 1; n <= packets; n++) {
      count[TestCapture.ring(n)]++;
      bytes[TestCapture.ring(n)] += TestCapture.length(n);
    }
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), packets));
    waitForTotal("400");
    Table table = Window.rings();
    for (int ring = 0; ring < RINGS; ring++) {
      assertEquals("rx" + ring, table.getItem(ring).getText(0));
      assertEquals(Long.toString(count[ring]), table.getItem(ring).getText(1), "packets of ring " + ring);
      long shown = Long.parseLong(table.getItem(ring).getText(3).replace(",", ""));
      assertEquals(bytes[ring], shown, "bytes of ring " + ring);
      assertEquals("0", table.getItem(ring).getText(DROPS), "drops of ring " + ring);
    }
  }

  @Test
  void atTheMomentItCountsThePacketsUpToThere() throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 400));
    waitForTotal("400");
    Window.choose("Up to the moment");
    editor.getAdapter(CaptureReplay.class).timeline().head().moveToPacket(123);
    waitForTotal("123");
    long[] count = new long[RINGS];
    for (int n = 1; n <= 123; n++) {
      count[TestCapture.ring(n)]++;
    }
    for (int ring = 0; ring < RINGS; ring++) {
      assertEquals(Long.toString(count[ring]), Window.rings().getItem(ring).getText(1), "packets of ring " + ring);
    }
    Window.choose("Whole capture");
    waitForTotal("400");
  }

  @Test
  void aRingAsksForItsFilterAndShowsItsFlows() throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 400));
    waitForTotal("400");
    List<String> filters = new ArrayList<>();
    editor.getAdapter(CaptureReplay.class).addFilterListener(filters::add);
    Table table = Window.rings();
    table.setSelection(2);
    table.notifyListeners(SWT.Selection, new Event());
    table.notifyListeners(SWT.DefaultSelection, new Event());
    assertEquals(List.of("ring == rx2"), filters);
    String packets = table.getItem(2).getText(1);
    Window.waitForLabel("Largest flows among " + packets + " packets of rx2");
  }

  @Test
  void aClickOnDropsListsThePacketsThatWereDropped() throws IOException {
    SlowHost.open(folder.resolve("udp.pcap"), 400);
    int drops = SlowHost.drops(2, 400);
    Eventually.is(
        () -> Window.rings().getItem(2).getText(DROPS).equals(drops + " ring full"), () -> drops + " drops of rx2");
    Eventually.is(
        () -> {
          click(Window.rings(), 2, DROPS);
          return Window.filterBox().getText().equals("ring == rx2 and cause in {ring_full, bad_checksum}");
        },
        () -> "a filter for drops, not " + Window.filterBox().getText());
    Window.waitForLabel(drops + " of 400");
  }

  private static void click(Table table, int row, int column) {
    Rectangle cell = table.getItem(row).getBounds(column);
    Event click = new Event();
    click.button = 1;
    click.x = cell.x + cell.width / 2;
    click.y = cell.y + cell.height / 2;
    table.notifyListeners(SWT.MouseDown, click);
  }

  @Test
  void itTellsHowFullTheRingsAreAtTheMoment() throws IOException {
    CaptureReplay capture = SlowHost.open(folder.resolve("udp.pcap"), 400).getAdapter(CaptureReplay.class);
    Eventually.is(() -> capture.occupancy() != null, () -> "replayed with a slow host");
    capture.timeline().head().moveToPacket(123);
    for (int ring = 0; ring < RINGS; ring++) {
      int freeAt = SlowHost.freeAt(ring, 123);
      String expected = freeAt > 122 ? "1 of 1" : "0 of 1";
      int row = ring;
      // At the very nanosecond at which a packet is done, either may be shown.
      Eventually.is(
          () -> freeAt == 122 || Window.rings().getItem(row).getText(WAITING).equals(expected),
          () -> expected + " on ring " + row + ", not " + Window.rings().getItem(row).getText(WAITING));
    }
  }

  @Test
  void itFollowsTheEditorInFront() throws IOException {
    IEditorPart first = Window.openAndWait(TestCapture.write(folder.resolve("a.pcap"), 11));
    waitForTotal("11");
    Window.openAndWait(TestCapture.write(folder.resolve("b.pcap"), 22));
    waitForTotal("22");
    Window.page().activate(first);
    waitForTotal("11");
    Window.closeAll();
    Window.waitForLabel("Open a capture (File > Open Capture…)");
  }
}
