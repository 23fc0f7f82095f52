package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;

/** The card in the tool bar. */
class CardTest {
  /** Widest number of rings that a card may have, by which its field is told from that of the ring size. */
  private static final int MOST_RINGS = 4096;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static Spinner rings() {
    return Window.control(Spinner.class, spinner -> spinner.getMaximum() == MOST_RINGS);
  }

  private static void setRings(int rings) {
    Eventually.is(() -> rings().isEnabled(), () -> "the number of rings can be set");
    rings().setSelection(rings);
    rings().notifyListeners(SWT.Selection, new Event());
  }

  private static void waitForRings(int rings) {
    Eventually.is(() -> Window.rings().getItemCount() == rings + 1, () -> rings + " rings and their sum");
  }

  @Test
  void anotherNumberOfRingsReplaysAtOnceAndKeepsTheSelection() throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 500));
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    waitForRings(8);
    capture.selectedPacket().select(300);
    setRings(3);
    waitForRings(3);
    assertEquals("500", Window.rings().getItem(3).getText(1));
    assertEquals(300, capture.selectedPacket().number());
    Eventually.is(
        () -> Window.packets().getSelectionIndex() >= 0 && Window.packets().getSelection()[0].getText(0).equals("300"),
        () -> "packet 300 selected");
  }

  @Test
  void eachCaptureHasItsOwnCard() throws IOException {
    IEditorPart first = Window.openAndWait(TestCapture.write(folder.resolve("a.pcap"), 50));
    setRings(5);
    waitForRings(5);
    Window.openAndWait(TestCapture.write(folder.resolve("b.pcap"), 50));
    waitForRings(8);
    Eventually.is(() -> rings().getSelection() == 8, () -> "8 rings in the tool bar");
    Window.page().activate(first);
    Eventually.is(() -> rings().getSelection() == 5, () -> "5 rings in the tool bar");
    Window.closeAll();
    Eventually.is(() -> !rings().isEnabled(), () -> "no card without a capture");
    assertFalse(rings().isEnabled());
  }
}
