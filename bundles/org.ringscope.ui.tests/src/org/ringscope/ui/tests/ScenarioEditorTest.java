package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;

class ScenarioEditorTest {
  private static final String FILE = "nic:\n  rings: 8   # as the server has them\n";
  private static final int FORM = 0;
  private static final int TEXT = 1;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private Path scenario() {
    return folder.resolve("udp.ringscope.yaml");
  }

  private CaptureReplay open(String text) throws IOException {
    Files.writeString(scenario(), text);
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    Window.execute("org.ringscope.ui.editScenario");
    return capture;
  }

  private static IEditorPart editor() {
    return Window.page().getActiveEditor();
  }

  /** Turns to a page as a click on its tab does. */
  static void turnTo(int page) {
    CTabFolder tabs = Window.control(CTabFolder.class, folder -> folder.getItemCount() == 2
        && folder.getItem(TEXT).getText().equals("Text"));
    ((MultiPageEditorPart) editor()).setFocus();
    tabs.setSelection(page);
    Event event = new Event();
    event.item = tabs.getItem(page);
    tabs.notifyListeners(SWT.Selection, event);
  }

  private static Text rings() {
    return Window.control(Text.class, text -> text.getEditable() && text.getText().equals("8"));
  }

  private static StyledText text() {
    return Window.control(StyledText.class, StyledText::getEditable);
  }

  @Test
  void aFieldChangesItsPlaceInTheTextAndSavingReplays() throws IOException {
    CaptureReplay capture = open(FILE);
    rings().setText("3");
    assertTrue(editor().isDirty());
    turnTo(TEXT);
    assertEquals(FILE.replace("8 ", "3 "), text().getText());
    Window.page().saveEditor(editor(), false);
    assertFalse(editor().isDirty());
    assertEquals(FILE.replace("8 ", "3 "), Files.readString(scenario()));
    Eventually.is(
        () -> capture.traffic() != null && capture.traffic().rings(1, 50).rings() == 3,
        () -> "replayed with three rings");
  }

  @Test
  void formAndTextShareOneHistory() throws IOException {
    open(FILE);
    rings().setText("4");
    turnTo(TEXT);
    text().append("stack: {checksum: verify}\n");
    Window.execute("org.eclipse.ui.edit.undo");
    assertEquals(FILE.replace("8 ", "4 "), text().getText());
    while (editor().isDirty()) {
      Window.execute("org.eclipse.ui.edit.undo");
    }
    assertEquals(FILE, text().getText());
    turnTo(FORM);
    assertEquals("8", rings().getText());
    Window.page().saveEditor(editor(), false);
  }

  @Test
  void whatIsWrongIsToldWithItsLine() throws IOException {
    open("nic:\n  rings: many\n");
    turnTo(TEXT);
    Eventually.is(
        () -> Dialogs.all(Window.shell(), Link.class).stream()
            .anyMatch(link -> link.isVisible() && link.getText().contains("Line 2: rings: a whole number")),
        () -> "the problem and its line");
    assertTrue(text().getStyleRanges().length > 0, "the line is marked");
  }
}
