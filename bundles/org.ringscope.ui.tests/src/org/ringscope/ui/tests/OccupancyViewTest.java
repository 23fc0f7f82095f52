package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.occupancy.OccupancyView;
import org.ringscope.ui.tests.watch.UiWatchdog;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.RingsTable;
import org.ringscope.view.timeline.TimeSpan;

class OccupancyViewTest {
  private static final int RINGS = 8;
  private static final int PACKETS = 400;

  @TempDir Path folder;

  @BeforeEach
  void open() throws PartInitException {
    Window.closeAll();
    Window.page().showView(OccupancyView.ID);
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static Canvas lanes() {
    return Window.control(Canvas.class, canvas -> canvas.getClass().getSimpleName().equals("OccupancyCanvas"));
  }

  private IEditorPart openWithSlowHost() throws IOException {
    return SlowHost.open(folder.resolve("udp.pcap"), PACKETS);
  }

  /** What the pointer hears of the lanes' names, from the top down; a ring that is out of sight is scrolled to. */
  private static List<String> beside(int ring) {
    Canvas canvas = lanes();
    canvas.getVerticalBar().setSelection(ring);
    canvas.redraw();
    canvas.update();
    List<String> texts = new ArrayList<>();
    for (int y = 0; y < canvas.getClientArea().height; y += 4) {
      Event event = new Event();
      event.x = 1;
      event.y = y;
      UiWatchdog.turn();
      canvas.notifyListeners(SWT.MouseMove, event);
      texts.add(String.valueOf(canvas.getToolTipText()));
    }
    return texts;
  }

  private static void waitForLanes() {
    Eventually.is(() -> lanes().getClientArea().width > 200, () -> "room for lanes: " + lanes().getClientArea());
    Eventually.is(() -> beside(0).stream().anyMatch(text -> text.startsWith("rx0")), () -> "lanes");
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to see how full its receive rings get");
  }

  @Test
  void withoutAHostCostItSaysWhereToSetOne() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS));
    Window.waitForLabel("Set a host cost in the tool bar");
  }

  @Test
  void aHostThatTakesTimeMakesRingsDropWhatCountsSay() throws IOException {
    openWithSlowHost();
    waitForLanes();
    for (int ring = 0; ring < RINGS; ring++) {
      int drops = SlowHost.drops(ring, PACKETS);
      assertTrue(drops > 0, "a ring that drops");
      String expected = String.format(Locale.ROOT, "rx%d: up to 1 waiting, %d dropped", ring, drops);
      int lane = ring;
      Eventually.is(() -> beside(lane).contains(expected), () -> expected + ", not " + beside(lane));
      Eventually.is(
          () -> Window.rings().getItem(lane).getText(RingsTable.Column.DROPS.ordinal()).equals(drops + " ring full"),
          () -> drops + " drops in the Rings view, too");
    }
  }

  @Test
  void aClickSetsTheMomentAndZoomingElsewhereIsFollowed() throws IOException {
    CaptureReplay capture = openWithSlowHost().getAdapter(CaptureReplay.class);
    waitForLanes();
    capture.timeline().visible().show(new TimeSpan(100_000_000, 200_000_000));
    Event event = new Event();
    event.button = 1;
    event.x = lanes().getClientArea().width - 1;
    event.y = 5;
    lanes().notifyListeners(SWT.MouseDown, event);
    long moment = capture.timeline().head().moment();
    assertTrue(moment > 190_000_000 && moment < 200_000_000, "at the right edge: " + moment);
  }

  @Test
  void aHostThatCanNotBeUnderstoodIsToldAndNotUsed() throws IOException {
    CaptureReplay capture = openWithSlowHost().getAdapter(CaptureReplay.class);
    Eventually.is(() -> capture.occupancy() != null, () -> "replayed with a slow host");
    SlowHost.field().setText("20ms");
    assertTrue(SlowHost.field().getToolTipText().contains("Not a host cost"), SlowHost.field().getToolTipText());
    assertEquals("20ms/packet,0us/poll", capture.card().host());
  }
}
