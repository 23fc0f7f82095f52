package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.comparison.ComparisonView;

class ComparisonViewTest {
  private static final int MOST_RINGS = 4096;

  @TempDir Path folder;

  @BeforeEach
  void open() throws PartInitException {
    Window.closeAll();
    Window.page().showView(ComparisonView.ID);
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    // It keeps the reports that were compared.
    Window.page().hideView(Window.page().findView(ComparisonView.ID));
  }

  private static Table rings() {
    return Window.compared();
  }

  private static void waitForRow(int row, String... texts) {
    Eventually.is(
        () -> rings().getItemCount() > row && Window.row(rings(), row).subList(0, texts.length).equals(List.of(texts)),
        () -> List.of(texts) + ", not " + Window.row(rings(), Math.min(row, rings().getItemCount() - 1)));
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to compare what settings do to it");
  }

  @Test
  void anotherCardIsComparedWithTheOneBefore() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 400));
    Window.waitForLabel("Nothing to compare with yet");
    Spinner spinner = Window.control(Spinner.class, each -> each.getMaximum() == MOST_RINGS);
    spinner.setSelection(1);
    spinner.notifyListeners(SWT.Selection, new Event());
    int onFirst = 0;
    for (int n = 1; n <= 400; n++) {
      onFirst += TestCapture.ring(n) == 0 ? 1 : 0;
    }
    waitForRow(0, "rx0", Integer.toString(onFirst), "400", "+" + (400 - onFirst), "0", "0", "");
    waitForRow(8, "all", "400", "400", "");
    Window.waitForLabel("rings: 8 → 1");
  }

  @Test
  void anotherOpenCaptureAndAReportAreOffered() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("a.pcap"), 11));
    Path report = folder.resolve("a.json");
    Dialogs.whenOpen("Export Report", dialog -> export(dialog, report));
    Dialogs.execute("org.ringscope.ui.exportReport");
    Eventually.is(() -> Files.exists(report), () -> "exported");
    Window.openAndWait(TestCapture.write(folder.resolve("b.pcap"), 22));
    waitForRow(8, "all", "11", "22", "+11");
    ComparisonView view = (ComparisonView) Objects.requireNonNull(Window.page().findView(ComparisonView.ID));
    view.compareWith(report);
    Window.control(Combo.class, box -> box.getText().equals("a.json"));
    waitForRow(8, "all", "11", "22", "+11");
    assertEquals("22", rings().getItem(8).getText(2));
  }

  private static void export(Shell dialog, Path file) {
    Combo formats = Dialogs.all(dialog, Combo.class).getFirst();
    formats.select(0);
    formats.notifyListeners(SWT.Selection, null);
    Dialogs.all(dialog, Text.class).stream().filter(Text::getEditable).toList().getLast().setText(file.toString());
    Dialogs.press(dialog, "Export");
  }
}
