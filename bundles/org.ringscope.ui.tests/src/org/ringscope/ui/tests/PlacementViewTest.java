package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.placement.PlacementView;
import org.ringscope.ui.tests.watch.UiWatchdog;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.placement.BufferColumn;

class PlacementViewTest {
  /** Of the sample: each segment is a page, packets 1 and 2 open the stream. */
  private static final int PAGE = 4096;

  private static final int SEGMENTS = 160;

  @TempDir Path folder;

  private @Nullable PlacementView view;

  @BeforeEach
  void open() throws PartInitException {
    Window.closeAll();
    view = (PlacementView) Window.page().showView(PlacementView.ID);
    view.showWhole();
    // What the test before showed may stay on screen for a while, and says the same.
    Window.waitForLabel("when an application posts buffers for it");
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    Window.page().setPartState(Window.page().findViewReference(PlacementView.ID), IWorkbenchPage.STATE_RESTORED);
    Window.page().resetPerspective();
  }

  private CaptureReplay openSample() throws IOException {
    CaptureReplay capture = Window.openAndWait(Sample.REORDERED.writeTo(folder)).getAdapter(CaptureReplay.class);
    // An editor that opens makes room for itself.
    Window.page().activate(view);
    Window.page().setPartState(Window.page().findViewReference(PlacementView.ID), IWorkbenchPage.STATE_MAXIMIZED);
    Window.waitForLabel("161 of 161 segments");
    return capture;
  }

  private static Canvas canvas(String name) {
    return Window.control(Canvas.class, canvas -> canvas.getClass().getSimpleName().equals(name));
  }

  /** What the pointer hears at a point. */
  private static String told(Canvas canvas, int x, int y) {
    Event event = new Event();
    event.x = x;
    event.y = y;
    UiWatchdog.turn();
    canvas.notifyListeners(SWT.MouseMove, event);
    return String.valueOf(canvas.getToolTipText());
  }

  /** Clicks where the pointer hears of something. */
  private static void clickOn(Canvas canvas, String what) {
    for (int y = 0; y < canvas.getClientArea().height; y += 4) {
      for (int x = 0; x < canvas.getClientArea().width; x += 4) {
        if (told(canvas, x, y).contains(what)) {
          Event event = new Event();
          event.button = 1;
          event.x = x;
          event.y = y;
          canvas.notifyListeners(SWT.MouseDown, event);
          canvas.notifyListeners(SWT.MouseUp, event);
          return;
        }
      }
    }
    throw new AssertionError("nothing says " + what);
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("when an application posts buffers for it");
  }

  @Test
  void withoutAStreamItSaysSo() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    Window.waitForLabel("No TCP stream of this capture has payload");
  }

  @Test
  void mapGraphAndPacketListAreOne() throws IOException {
    CaptureReplay capture = openSample();
    clickOn(canvas("MapCanvas"), "3rd to arrive");
    long third = capture.selectedPacket().number();
    Window.waitForLabel(
        "packet " + third + " at 0.001020 s: bytes 8192–12287 of buffer A, in order, 3rd to arrive");
    clickOn(canvas("GraphCanvas"), "beyond a hole");
    Window.waitForLabel("beyond a hole");
    assertTrue(capture.selectedPacket().number() > third, "a later packet");
    // What is under the pointer would be told of first.
    canvas("GraphCanvas").notifyListeners(SWT.MouseExit, new Event());
    capture.selectedPacket().select(third);
    Window.waitForLabel("packet " + third + " at");
  }

  @Test
  void theTimelinePlaysIt() throws IOException {
    CaptureReplay capture = openSample();
    capture.timeline().head().moveTo(1_000_000 + 9 * 10_000);
    view.showMoment();
    Window.waitForLabel("10 of 161 segments, " + String.format(Locale.ROOT, "%,d", 10 * PAGE) + " bytes: direct 100 %");
    // The 41st segment is lost, and those behind it have come.
    capture.timeline().head().moveTo(1_000_000 + 45 * 10_000);
    Window.waitForLabel("gaps of 4,096 bytes from SN " + (1 + 40 * PAGE));
    view.showWhole();
    Window.waitForLabel("161 of 161 segments");
  }

  @Test
  void keysZoomFromTheWholeStreamToBytes() throws IOException {
    openSample();
    Canvas map = canvas("MapCanvas");
    int before = map.getVerticalBar().getMaximum();
    for (int i = 0; i < 30; i++) {
      Window.press(map, '+');
    }
    assertTrue(map.getVerticalBar().getMaximum() >= SEGMENTS * PAGE / 32, "rows of some bytes");
    Window.press(map, SWT.HOME);
    map.update();
    clickOn(map, "bytes 0–4095 of buffer A, direct, packet 3, 1st to arrive");
    Window.press(map, '0');
    assertEquals(before, map.getVerticalBar().getMaximum());
  }

  @Test
  void otherBuffersAndCardsArePlacedAnew() throws IOException {
    openSample();
    Text buffers = Window.control(Text.class, text -> text.getText().equals("16x64K"));
    buffers.setText("nonsense");
    buffers.notifyListeners(SWT.DefaultSelection, new Event());
    Window.waitForLabel("Buffers: COUNTxSIZE, as in 16x64K, not nonsense");
    assertEquals("nonsense", buffers.getText());
    buffers.setText("4x8K");
    assertFalse(Window.labels().contains("COUNTxSIZE"), Window::labels);
    buffers.notifyListeners(SWT.DefaultSelection, new Event());
    Window.waitForLabel(SEGMENTS / 2 + " of " + (SEGMENTS / 2 + 4) + " posted buffers complete");
    Button split = Window.control(Button.class, button -> button.getText().contains("Header split"));
    assertTrue(split.getSelection(), "header split");
    Combo card = Window.control(Combo.class, combo -> combo.indexOf("By sequence number") >= 0);
    card.select(1);
    card.notifyListeners(SWT.Selection, new Event());
    Window.waitForLabel(String.format(Locale.ROOT, "%,d bytes: direct ", SEGMENTS * PAGE));
    card.select(0);
    card.notifyListeners(SWT.Selection, new Event());
    buffers.setText("16x64K");
    buffers.notifyListeners(SWT.DefaultSelection, new Event());
    Window.waitForLabel("10 of 26 posted buffers complete");
  }

  @Test
  void theTableSaysTheSame() throws IOException {
    openSample();
    CTabFolder tabs = Window.control(CTabFolder.class,
        folder -> folder.getItemCount() == 2 && folder.getItem(1).getText().equals("Table"));
    tabs.setSelection(1);
    tabs.notifyListeners(SWT.Selection, new Event());
    Table table = (Table) tabs.getItem(1).getControl();
    Eventually.is(() -> table.getItem(0).getText(BufferColumn.DIRECT.ordinal()).equals("65,536"),
        () -> "buffer A: " + Window.row(table, 0));
    assertEquals("A", table.getItem(0).getText(BufferColumn.BUFFER.ordinal()));
    assertEquals("1", table.getItem(0).getText(BufferColumn.SEQUENCE_NUMBER.ordinal()));
    assertTrue(table.getItem(2).getText(BufferColumn.CAUSES.ordinal()).contains("out of order"),
        () -> "buffer C: " + Window.row(table, 2));
    tabs.setSelection(0);
    tabs.notifyListeners(SWT.Selection, new Event());
  }

  @Test
  void picturesAreExported() throws Exception {
    openSample();
    Path png = folder.resolve("map.png");
    Path svg = folder.resolve("map.svg");
    view.export(png);
    view.export(svg);
    Eventually.is(() -> Files.exists(png) && Files.exists(svg), () -> "both pictures");
    ImageData picture = new ImageData(png.toString());
    assertTrue(picture.width > 300 && picture.height > 200, picture.width + " x " + picture.height);
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertTrue(document.getElementsByTagName("rect").getLength() > SEGMENTS, "segments");
    assertNotNull(document.getDocumentElement().getAttribute("viewBox"));
  }
}
