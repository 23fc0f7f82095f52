package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.view.CaptureReplay;

class BadCaptureTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  /** The window still opens captures. */
  private void assertAlive() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("good.pcap"), 3));
    Eventually.is(() -> Window.packets().getItemCount() == 3, () -> "three rows");
  }

  private static void waitForLast(long packet) {
    Table table = Window.packets();
    Eventually.is(
        () -> table.getItemCount() > 0
            && table.getItem(table.getItemCount() - 1).getText(0).equals(Long.toString(packet)),
        () -> "packet " + packet + " as the last");
  }

  private static void assertNoFaultShown() {
    assertNull(Dialogs.find(Display.getCurrent(), "Ringscope"), "a fault's dialog");
  }

  @ParameterizedTest
  @CsvSource({
    "letter.pcap, is no capture file: it begins neither like pcap nor like pcapng",
    "empty.pcap, is empty",
    "gone && lost.pcap, does not exist.",
    "folder.pcap, is a directory; give a capture file."
  })
  void whatIsNoCaptureSaysWhyInItsEditor(String label, String why) throws IOException {
    Files.writeString(folder.resolve("letter.pcap"), "Dear reader, this is no capture at all.");
    Files.createFile(folder.resolve("empty.pcap"));
    Files.createDirectory(folder.resolve("folder.pcap"));
    Window.openAndWait(folder.resolve(label.replace("&&", "&")));
    Window.waitForLabel("This capture can't be shown.");
    assertTrue(Window.labels().contains(label + " " + why), Window.labels());
    assertNoFaultShown();
    assertAlive();
  }

  @Test
  void aFileDeletedWhileOpenStaysReadable() throws IOException {
    Path file = TestCapture.write(folder.resolve("vanishing.pcap"), 5_000);
    Window.openAndWait(file);
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    Files.delete(file);
    Window.press(Window.packets(), SWT.END);
    waitForLast(5_000);
    Window.closeAll();
    Window.openAndWait(file);
    Window.waitForLabel("vanishing.pcap does not exist.");
    assertNoFaultShown();
    assertAlive();
  }

  @Test
  void stoppingMidwayShowsWhatCameSoFar() throws IOException {
    Path file = TestCapture.write(folder.resolve("long.pcap"), 3_000_000);
    CaptureEditor.open(Window.page(), file);
    CaptureReplay replay = Window.page().getActiveEditor().getAdapter(CaptureReplay.class);
    Eventually.is(() -> replay.packets() > 0, () -> "first packets");
    Link stop = Window.link("Stop");
    stop.notifyListeners(SWT.Selection, new Event());
    Window.waitForLabel("Replay ended early: ");
    assertEquals(CaptureReplay.State.CANCELED, replay.snapshot().state());
    long packets = replay.packets();
    assertTrue(packets > 0 && packets < 3_000_000, packets + " packets");
    Window.press(Window.packets(), SWT.END);
    waitForLast(packets);
    assertFalse(stop.isVisible());
    assertNoFaultShown();
    assertAlive();
  }

  @Test
  void aFileCutShortWhileOpenIsAWarning() throws IOException {
    Path file = TestCapture.write(folder.resolve("shrinking.pcap"), 5_000);
    Window.openAndWait(file);
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(4_096);
    }
    Window.press(Window.packets(), SWT.END);
    Window.waitForLabel("changed");
    assertNoFaultShown();
    assertAlive();
  }
}
