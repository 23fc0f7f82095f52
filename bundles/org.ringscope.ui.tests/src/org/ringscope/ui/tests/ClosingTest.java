package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.capture.CaptureEditor;

class ClosingTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static boolean isOpen(Path file) {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return Files.readString(Path.of("/proc/self/maps")).contains(file.toString())
          || descriptors.anyMatch(descriptor -> pointsTo(descriptor, file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean pointsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static boolean isReplaying(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(Job.getJobManager().find(null)).anyMatch(job -> job.getName().contains(name));
  }

  @Test
  void aClosedEditorFreesItsFile() throws IOException {
    Path file = TestCapture.write(folder.resolve("freed.pcap"), 5_000).toRealPath();
    Window.openAndWait(file);
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    assertTrue(isOpen(file));
    Window.closeAll();
    Eventually.is(() -> !isOpen(file), () -> file + " closed");
  }

  @Test
  void closingWhileReplayingEndsTheJobAndFreesTheFile() throws IOException {
    Path file = TestCapture.write(folder.resolve("interrupted.pcap"), 1_000_000).toRealPath();
    CaptureEditor.open(Window.page(), file);
    Window.closeAll();
    Eventually.is(() -> !isReplaying(file), () -> "no job for " + file);
    Eventually.is(() -> !isOpen(file), () -> file + " closed");
  }

  @Test
  void closingWhileFilteringFreesTheFile() throws IOException {
    Path file = TestCapture.write(folder.resolve("sifted.pcap"), 500_000).toRealPath();
    Window.openAndWait(file);
    // No table knows a packet's data, so the scan reads the file.
    Window.filterBox().setText("bpf:udp[8:2] == 1");
    Window.press(Window.filterBox(), SWT.CR);
    Window.closeAll();
    Eventually.is(() -> !isOpen(file), () -> file + " closed");
  }
}
