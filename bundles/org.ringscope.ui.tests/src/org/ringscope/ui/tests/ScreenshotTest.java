package org.ringscope.ui.tests;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.packet.PacketView;

/** Leaves a picture of the window for people to look at. */
class ScreenshotTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  @Test
  void theWholeWindow() throws Exception {
    // Another test may have left the Problems in front of it.
    Window.page().showView(PacketView.ID);
    Window.openAndWait(TestCapture.write(folder.resolve("picture.pcap"), 5_000));
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    Eventually.is(() -> Window.rings().getItemCount() > 0, () -> "rings");
    Eventually.is(() -> Window.has(Tree.class), () -> "the packet's headers");
    Window.shell().forceActive();
    Pictures.save("window.png");
  }
}
