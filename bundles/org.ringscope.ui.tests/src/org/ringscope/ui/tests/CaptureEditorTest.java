package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.capture.CaptureEditor;

class CaptureEditorTest {
  private static final int PACKETS = 5_000;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private Table open(int packets) throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), packets));
    return Window.settledPackets();
  }

  private static void waitForTop(Table table, long number) {
    String text = Long.toString(number);
    Eventually.is(() -> table.getItem(0).getText(0).equals(text), () -> text + " on top, not " + Window.row(table, 0));
  }

  private static List<String> expectedRow(int n) {
    return List.of(
        Integer.toString(n),
        String.format(Locale.ROOT, "%d.%06d", (n - 1) / 1000, (n - 1) % 1000 * 1000),
        n == 1 ? "0.000000" : "0.001000",
        TestCapture.sourceText(n),
        TestCapture.DESTINATION,
        "UDP",
        Integer.toString(TestCapture.length(n)),
        Integer.toString(TestCapture.length(n)),
        "rx" + TestCapture.ring(n),
        "delivered",
        // The test leaves the header checksum 0.
        "bad IP checksum",
        TestCapture.sourcePort(n) + " → " + TestCapture.destinationPort(n) + " Len=" + TestCapture.data(n));
  }

  @Test
  void rowsShowWhatWasWrittenIntoThePackets() throws IOException {
    Table table = open(PACKETS);
    for (int row = 0; row < table.getItemCount(); row++) {
      assertEquals(expectedRow(row + 1), Window.row(table, row));
    }
  }

  @Test
  void theNativeTableHoldsNoMoreRowsThanTheScreen() throws IOException {
    Table table = open(PACKETS);
    assertTrue(table.getItemCount() > 5, "rows: " + table.getItemCount());
  }

  @Test
  void endAndHomeReachTheLastAndTheFirstPacket() throws IOException {
    Table table = open(PACKETS);
    Window.press(table, SWT.END);
    int rows = table.getItemCount();
    waitForTop(table, PACKETS - rows + 1);
    assertEquals(expectedRow(PACKETS), Window.row(table, rows - 1));
    assertEquals(rows - 1, table.getSelectionIndex());
    Window.press(table, SWT.HOME);
    waitForTop(table, 1);
    assertEquals(0, table.getSelectionIndex());
  }

  @Test
  void theSelectionBelongsToThePacketNotToTheRow() throws IOException {
    Table table = open(PACKETS);
    Window.press(table, SWT.HOME);
    Window.press(table, SWT.ARROW_DOWN);
    Window.press(table, SWT.ARROW_DOWN);
    assertEquals(2, table.getSelectionIndex());
    Window.turnWheel(table, -1);
    waitForTop(table, 2);
    assertEquals(1, table.getSelectionIndex());
    Window.turnWheel(table, -100);
    waitForTop(table, 102);
    assertEquals(-1, table.getSelectionIndex());
    Window.press(table, SWT.ARROW_DOWN);
    waitForTop(table, 4);
    assertEquals(0, table.getSelectionIndex());
  }

  @Test
  void aPageIsAScreenful() throws IOException {
    Table table = open(PACKETS);
    Window.press(table, SWT.HOME);
    int rows = table.getItemCount();
    Window.press(table, SWT.PAGE_DOWN);
    waitForTop(table, rows);
    Window.press(table, SWT.PAGE_UP);
    waitForTop(table, 1);
  }

  @Test
  void theStatusLineSumsUp() throws IOException {
    open(1_000);
    long bytes = 0;
    for (int n = 1; n <= 1_000; n++) {
      bytes += TestCapture.length(n);
    }
    Window.waitForLabel("1,000 packets, " + String.format(Locale.ROOT, "%,d", bytes) + " bytes · 0.999000 s");
  }

  @Test
  void aCaptureIsOpenOnlyOnce() throws IOException {
    Path file = TestCapture.write(folder.resolve("once.pcap"), 10);
    IEditorPart first = Window.openAndWait(file);
    CaptureEditor.open(Window.page(), file);
    assertSame(first, Window.page().getActiveEditor());
    assertEquals(1, Window.page().getEditorReferences().length);
  }

  @Test
  void aCaptureWithoutPacketsSaysSo() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("empty.pcap"), 0));
    Window.waitForLabel("This capture holds no packets.");
  }

  @Test
  void damageShowsWithItsByteAndWhatCameBeforeIt() throws IOException {
    Path file = TestCapture.write(folder.resolve("cut.pcap"), 3);
    byte[] bytes = Files.readAllBytes(file);
    long lastRecord = 24 + 16 + TestCapture.length(1) + 16 + TestCapture.length(2);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
    Window.openAndWait(file);
    Window.waitForLabel("Damaged at byte " + lastRecord + ": ");
    Eventually.is(() -> Window.packets().getItemCount() == 2, () -> "two rows, not " + Window.packets().getItemCount());
  }
}
