package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.export.SaveDialogs;
import org.ringscope.ui.path.PathsView;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.path.PathColumn;

class PathsViewTest {
  private static final int PACKETS = 400;

  @TempDir Path folder;

  @BeforeEach
  void show() throws PartInitException {
    Window.closeAll();
    Window.page().showView(PathsView.ID);
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    // Else the view would stay before the one that shares its place.
    Window.page().resetPerspective();
  }

  private static String text(int row, PathColumn column) {
    return Window.paths().getItem(row).getText(column.ordinal());
  }

  private static void waitForPaths(int paths) {
    Window.waitForLabel("400 packets took " + paths + " paths");
  }

  /** The row of the packets that a ring dropped. */
  private static int dropsOf(int ring) {
    return IntStream.range(0, Window.paths().getItemCount())
        .filter(row -> text(row, PathColumn.RING).equals("rx" + ring)
            && text(row, PathColumn.OUTCOME).equals("dropped (ring_full)"))
        .findFirst().orElseThrow();
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to see which ways its packets took");
  }

  @Test
  void eachRingsDropsAreAPathThatLeadsToItsPackets() throws IOException {
    CaptureReplay capture = SlowHost.open(folder.resolve("udp.pcap"), PACKETS).getAdapter(CaptureReplay.class);
    waitForPaths(16);
    for (int ring = 0; ring < 8; ring++) {
      String drops = Integer.toString(SlowHost.drops(ring, PACKETS));
      assertEquals(drops, text(dropsOf(ring), PathColumn.PACKETS), "drops of ring " + ring);
    }
    int first = IntStream.rangeClosed(1, PACKETS)
        .filter(n -> TestCapture.ring(n) == 3 && SlowHost.isDropped(n)).findFirst().orElseThrow();
    TableItem row = Window.paths().getItem(dropsOf(3));
    Window.paths().setSelection(row);
    Window.paths().notifyListeners(SWT.Selection, new Event());
    assertEquals(first, capture.selectedPacket().number());
    Window.paths().notifyListeners(SWT.DefaultSelection, new Event());
    Window.waitForLabel(SlowHost.drops(3, PACKETS) + " of 400");
    assertEquals("ring == rx3 and cause == ring_full", Window.filterBox().getText());
  }

  @Test
  void droppedPacketsCanBeSaved() throws IOException {
    CaptureReplay capture = SlowHost.open(folder.resolve("udp.pcap"), PACKETS).getAdapter(CaptureReplay.class);
    waitForPaths(16);
    Path file = folder.resolve("dropped.pcapng");
    SaveDialogs.savePackets(capture, "verdict == dropped", file);
    Eventually.is(() -> Files.exists(file), () -> file + " written");
    try (CaptureReplay saved = new CaptureReplay(file)) {
      saved.run(() -> false);
      assertEquals(IntStream.range(0, 8).map(ring -> SlowHost.drops(ring, PACKETS)).sum(), saved.packets());
    }
  }
}
