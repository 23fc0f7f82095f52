package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.PacketColumn;

class ExportTest {
  private static final String REPORT = "org.ringscope.ui.exportReport";
  private static final String PACKETS = "org.ringscope.ui.exportPackets";

  private static final int LOOK_EVERY_MILLIS = 50;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private void open(int packets) throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), packets));
  }

  private static void nameFile(Shell dialog, Path file) {
    fields(dialog).getLast().setText(file.toString());
  }

  /** What can be typed into: first the packets' numbers, if they are asked for, last the file's name. */
  private static List<Text> fields(Shell dialog) {
    return Dialogs.all(dialog, Text.class).stream().filter(Text::getEditable).toList();
  }

  private static void waitForFile(Path file) {
    Eventually.is(() -> Files.exists(file), () -> file + " written");
  }

  @Test
  void typedPacketsAreWrittenAndOpenFromTheStatusLine() throws IOException {
    open(20);
    Path file = folder.resolve("some.pcapng");
    Dialogs.whenOpen("Export Packets", dialog -> {
      fields(dialog).getFirst().setText("3-4,17");
      nameFile(dialog, file);
      Dialogs.press(dialog, "Export");
    });
    Dialogs.execute(PACKETS);
    waitForFile(file);
    Eventually.is(
        () -> Dialogs.all(Window.shell(), Link.class).stream().anyMatch(link -> link.getText().contains("some.pcapng")),
        () -> "a link to the exported file");
    Dialogs.execute("org.ringscope.ui.openLastExport");
    assertEquals("some.pcapng", Window.page().getActiveEditor().getTitle());
    Table table = Window.packets();
    Eventually.is(() -> table.getItemCount() == 3, () -> "three rows, not " + table.getItemCount());
    List<String> sources = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      sources.add(Window.row(table, row).get(PacketColumn.SOURCE.ordinal()));
    }
    assertEquals(List.of(TestCapture.sourceText(3), TestCapture.sourceText(4), TestCapture.sourceText(17)), sources);
  }

  @Test
  void numbersThatAreNotThereCanNotBeExported() throws IOException {
    open(20);
    List<Boolean> enabled = new ArrayList<>();
    Dialogs.whenOpen("Export Packets", dialog -> {
      for (String numbers : List.of("20", "21", "4-2", "1-")) {
        fields(dialog).getFirst().setText(numbers);
        enabled.add(dialog.getDefaultButton().isEnabled());
      }
      Dialogs.press(dialog, "Cancel");
    });
    Dialogs.execute(PACKETS);
    assertEquals(List.of(true, false, false, true), enabled);
  }

  @Test
  void theReportComesInTheChosenFormat() throws IOException {
    open(20);
    Path file = folder.resolve("udp.json");
    Dialogs.whenOpen("Export Report", dialog -> {
      Combo formats = Dialogs.all(dialog, Combo.class).getFirst();
      formats.select(0);
      formats.notifyListeners(SWT.Selection, null);
      assertEquals(file.toString(), fields(dialog).getLast().getText());
      Dialogs.press(dialog, "Export");
    });
    Dialogs.execute(REPORT);
    waitForFile(file);
    assertTrue(content(file).replace(" ", "").contains("\"packets\":20"), content(file));
  }

  @Test
  void aFileIsOverwrittenOnlyWhenTheUserSaysSo() throws IOException {
    open(20);
    Path file = Files.writeString(folder.resolve("mine.html"), "mine");
    Dialogs.whenOpen("Export Report", dialog -> {
      nameFile(dialog, file);
      answerQuestion("No");
      Dialogs.press(dialog, "Export");
      assertFalse(dialog.isDisposed(), "the dialog stays for another name");
      answerQuestion("Yes");
      Dialogs.press(dialog, "Export");
    });
    Dialogs.execute(REPORT);
    Eventually.is(() -> !content(file).equals("mine"), () -> "overwritten");
    assertTrue(content(file).startsWith("<!DOCTYPE html>"), content(file));
  }

  /** The question has the title of the dialog that asks it: it is the shell that wasn't there before. */
  private static void answerQuestion(String answer) {
    Display display = Display.getCurrent();
    List<Shell> before = List.of(display.getShells());
    display.timerExec(LOOK_EVERY_MILLIS, new Runnable() {
      @Override
      public void run() {
        Stream.of(display.getShells())
            .filter(shell -> !before.contains(shell) && shell.isVisible())
            .findFirst()
            .ifPresentOrElse(
                question -> Dialogs.press(question, answer), () -> display.timerExec(LOOK_EVERY_MILLIS, this));
      }
    });
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
