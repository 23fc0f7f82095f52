package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.recent.RecentStore;
import org.ringscope.ui.welcome.WelcomeEditor;

class WelcomeTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
    RecentStore.clear();
  }

  @Test
  void aSampleOpensAndShowsItsHotRing() {
    WelcomeEditor.open(Window.page());
    follow("One receive queue is hot");
    Eventually.is(
        () -> Window.page().getActiveEditor() != null
            && Window.page().getActiveEditor().getTitle().equals("hot-queue.pcap"),
        () -> "the sample in an editor");
    Eventually.is(() -> Window.rings().getItemCount() > 0, () -> "rings");
    Window.waitForLabel("20,000 packets");
  }

  @Test
  void whatWasOpenedStandsAmongTheRecentCaptures() throws Exception {
    Path capture = TestCapture.write(folder.resolve("seen & done.pcap"), 10);
    Window.openAndWait(capture);
    assertEquals(capture, RecentStore.files().getFirst());
    Window.closeAll();
    WelcomeEditor.open(Window.page());
    follow("seen && done.pcap");
    assertEquals("seen & done.pcap", Window.page().getActiveEditor().getTitle());
  }

  private static void follow(String text) {
    Link link = Window.link(text);
    assertTrue(link.isVisible(), text);
    link.notifyListeners(SWT.Selection, new Event());
  }
}
