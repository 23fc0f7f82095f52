package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;

/** The box above the packet list. */
class FilterBoxTest {
  private static final int PACKETS = 1_000;

  @TempDir Path folder;
  private CaptureReplay replay;

  @BeforeEach
  void open() throws Exception {
    Window.closeAll();
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("filtered.pcap"), PACKETS));
    replay = editor.getAdapter(CaptureReplay.class);
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static StyledText box() {
    return Window.filterBox();
  }

  private static String firstNumber() {
    return Window.packets().getItemCount() == 0 ? "" : Window.packets().getItem(0).getText(0);
  }

  private static void run(String command) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  @Test
  void onlyMatchingPacketsAreShown() {
    box().setText("frame.number in {30..32}");
    Eventually.is(() -> Window.packets().getItemCount() == 3, () -> Window.packets().getItemCount() + " rows");
    assertEquals("30", firstNumber());
    Window.waitForLabel("3 of 1,000");
    box().setText("");
    Eventually.is(() -> Window.packets().getItemCount() > 3, () -> "all packets again");
    assertEquals(30, replay.selectedPacket().number());
  }

  @Test
  void whatIsWrongIsUnderlinedAndTheLastFilterStays() {
    box().setText("frame.number == 7");
    // One row alone may also be all that a list just being laid out has room for.
    Eventually.is(() -> firstNumber().equals("7"), () -> "packet 7 instead of " + firstNumber());
    box().setText("frame.number == 7 and ringg == 1");
    Window.waitForLabel("ringg");
    Window.waitForLabel("still in force: frame.number == 7");
    StyleRange[] styles = box().getStyleRanges();
    assertEquals(1, styles.length);
    assertTrue(styles[0].underline);
    assertEquals(box().getText().indexOf("ringg"), styles[0].start);
    assertEquals("7", firstNumber());
  }

  @Test
  void viewsMayAskForAFilter() {
    replay.requestFilter("frame.number <= 2");
    Eventually.is(() -> Window.packets().getItemCount() == 2, () -> Window.packets().getItemCount() + " rows");
    assertEquals("frame.number <= 2", box().getText());
  }

  @Test
  void matchesAreGoneThrough() throws Exception {
    box().setText("frame.number in {5, 9}");
    Window.waitForLabel("2 of 1,000");
    Eventually.is(() -> replay.selectedPacket().number() == 5, () -> "packet " + replay.selectedPacket().number());
    run("org.ringscope.ui.filter.next");
    assertEquals(9, replay.selectedPacket().number());
    run("org.ringscope.ui.filter.next");
    assertEquals(5, replay.selectedPacket().number());
    run("org.ringscope.ui.filter.previous");
    assertEquals(9, replay.selectedPacket().number());
  }
}
