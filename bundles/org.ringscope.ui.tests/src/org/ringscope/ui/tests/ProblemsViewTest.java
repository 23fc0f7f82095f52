package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.problems.ProblemsView;
import org.ringscope.view.CaptureReplay;

class ProblemsViewTest {
  @TempDir Path folder;

  @BeforeEach
  void show() throws PartInitException {
    Window.closeAll();
    Window.page().showView(ProblemsView.ID);
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    // Else the view would stay before the one that shares its place.
    Window.page().resetPerspective();
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to see what it can't tell");
  }

  @Test
  void damageStandsFirstWithItsByte() throws IOException {
    Path file = TestCapture.write(folder.resolve("cut.pcap"), 3);
    long lastRecord = 24 + 16 + TestCapture.length(1) + 16 + TestCapture.length(2);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
    Window.openAndWait(file);
    Table table = Window.problems();
    Eventually.is(() -> table.getItemCount() == 2, () -> "two problems, not " + table.getItemCount());
    List<String> first = Window.row(table, 0);
    assertEquals("Error", first.get(0), Window.row(table, 1) + " is second");
    assertEquals(Long.toString(lastRecord), first.get(3));
    assertTrue(first.get(4).endsWith("."), first.get(4));
  }

  @Test
  void openingAProblemAsksForItsPackets() throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    List<String> asked = new ArrayList<>();
    editor.getAdapter(CaptureReplay.class).addFilterListener(asked::add);
    Table table = Window.problems();
    // Until the view hears of this capture it shows the one before.
    Eventually.is(() -> Window.row(table, 0).get(2).equals("50"), () -> "50 packets, not " + Window.row(table, 0));
    for (int row = 0; row < table.getItemCount(); row++) {
      Event event = new Event();
      event.item = table.getItem(row);
      table.notifyListeners(SWT.DefaultSelection, event);
    }
    // The test's packets have no IP checksum.
    assertEquals(List.of("mark == bad_ip_csum"), asked);
    assertEquals("50", Window.row(table, 0).get(2));
  }
}
