package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whatIsNoCaptureSaysSoInItsEditor() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.pcap"), "Dear reader, this is no capture at all.");
    Window.openAndWait(text);
    Window.waitForLabel("This capture can't be shown.");
    assertTrue(Window.labels().contains("letter.pcap"), Window.labels());
    assertAlive();
  }

  @Test
  void aMissingFileSaysSo() throws IOException {
    Window.openAndWait(folder.resolve("gone & lost.pcap"));
    Window.waitForLabel("This capture can't be shown.");
    assertAlive();
  }

  @Test
  void aFolderSaysSo() throws IOException {
    Window.openAndWait(folder);
    Window.waitForLabel("This capture can't be shown.");
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
    assertAlive();
  }
}
