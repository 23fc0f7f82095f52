package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.Timeline;

/** On a capture of a thousand packets, a millisecond apart. */
class TimelineViewTest {
  private static final int PACKETS = 1_000;
  private static final long MILLISECOND = 1_000_000;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private Timeline open() throws IOException {
    Path file = TestCapture.write(folder.resolve("udp.pcap"), PACKETS);
    Timeline timeline = Window.openAndWait(file).getAdapter(CaptureReplay.class).timeline();
    Eventually.is(() -> timeline.visible().span().length() == 999 * MILLISECOND + 1, () -> "the whole capture");
    return timeline;
  }

  private static Canvas canvas() {
    return Window.control(Canvas.class, canvas -> canvas.getClass().getSimpleName().equals("TimelineCanvas"));
  }

  private static void mouse(int kind, int x, int modifiers) {
    Event event = new Event();
    event.x = x;
    event.y = canvas().getClientArea().height / 2;
    event.button = kind == SWT.MouseMove ? 0 : 1;
    event.stateMask = modifiers;
    canvas().notifyListeners(kind, event);
  }

  private static void waitForSelected(long packet) {
    Table table = Window.packets();
    String number = Long.toString(packet);
    Eventually.is(
        () -> table.getSelectionIndex() >= 0 && table.getSelection()[0].getText(0).equals(number),
        () -> "packet " + number + " selected");
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to see its traffic over time");
  }

  @Test
  void stepsMoveThePacketList() throws IOException {
    open();
    waitForSelected(1);
    Window.execute("org.ringscope.ui.timeline.nextPacket");
    waitForSelected(2);
    Window.execute("org.ringscope.ui.timeline.later");
    // A hundredth of 999 ms behind packet 2, at 1 ms.
    waitForSelected(11);
    Window.execute("org.ringscope.ui.timeline.previousPacket");
    waitForSelected(10);
    Window.waitForLabel("packet 10 of 1,000");
  }

  @Test
  void thePacketListMovesTheMoment() throws IOException {
    Timeline timeline = open();
    waitForSelected(1);
    Window.press(Window.packets(), SWT.END);
    assertEquals(999 * MILLISECOND, timeline.head().moment());
  }

  @Test
  void draggingSelectsARange() throws IOException {
    Timeline timeline = open();
    int width = canvas().getClientArea().width;
    assertTrue(width > 100, "width " + width);
    mouse(SWT.MouseDown, width / 4, 0);
    mouse(SWT.MouseMove, width / 2, 0);
    mouse(SWT.MouseUp, width / 2, 0);
    long whole = 999 * MILLISECOND + 1;
    long from = whole * (width / 4) / width;
    long to = whole * (width / 2) / width;
    assertEquals(new TimeSpan(from, to + 1), timeline.head().selection());
    long packets = to / MILLISECOND - (from + MILLISECOND - 1) / MILLISECOND + 1;
    Eventually.is(
        () -> Window.rings().getItem(Window.rings().getItemCount() - 1).getText(1).equals(Long.toString(packets)),
        () -> packets + " packets in the rings");
    Window.waitForLabel(packets + " packets");
    mouse(SWT.MouseDown, 10, 0);
    mouse(SWT.MouseUp, 10, 0);
    assertEquals(null, timeline.head().selection());
  }

  @Test
  void theWheelZoomsAtThePointerAndADoubleClickShowsAll() throws IOException {
    Timeline timeline = open();
    int width = canvas().getClientArea().width;
    Event wheel = new Event();
    wheel.count = 3;
    wheel.x = width / 2;
    canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
    TimeSpan zoomed = timeline.visible().span();
    assertTrue(zoomed.length() < 700 * MILLISECOND, zoomed.toString());
    assertTrue(zoomed.contains(500 * MILLISECOND), zoomed.toString());
    mouse(SWT.MouseDown, width / 2, SWT.SHIFT);
    mouse(SWT.MouseMove, 0, SWT.SHIFT);
    mouse(SWT.MouseUp, 0, SWT.SHIFT);
    assertTrue(timeline.visible().span().from() > zoomed.from(), "moved");
    mouse(SWT.MouseDoubleClick, width / 2, 0);
    assertTrue(timeline.visible().isAll());
  }

  @Test
  void playingRunsToTheEnd() throws IOException {
    PlayHead head = open().head();
    waitForSelected(1);
    Window.execute("org.ringscope.ui.timeline.faster");
    Window.execute("org.ringscope.ui.timeline.playOrPause");
    assertTrue(head.isPlaying());
    waitForSelected(PACKETS);
    assertFalse(head.isPlaying());
  }

  @Test
  void closingWhilePlayingEndsIt() throws IOException {
    PlayHead head = open().head();
    Window.execute("org.ringscope.ui.timeline.playOrPause");
    Window.closeAll();
    Window.waitForLabel("to see its traffic over time");
    assertFalse(head.isPlaying());
    assertNotNull(Objects.requireNonNull(canvas()).getAccessible());
  }
}
