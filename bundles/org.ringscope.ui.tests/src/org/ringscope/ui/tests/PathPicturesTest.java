package org.ringscope.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.path.PathView;
import org.ringscope.ui.path.PathsView;
import org.ringscope.view.CaptureReplay;

/** Leaves pictures of the views Path and Paths, light and dark, on the sample of bursts, for people to look at. */
class PathPicturesTest {
  @TempDir Path folder;

  @BeforeEach
  void closeAll() {
    Window.closeAll();
  }

  @AfterEach
  void backToLight() throws Exception {
    ThemeTest.choose("light");
    Window.closeAll();
    Window.page().resetPerspective();
  }

  @Test
  void lightAndDark() throws Exception {
    for (String theme : new String[] {"light", "dark"}) {
      ThemeTest.choose(theme);
      takePictures(theme);
      Window.closeAll();
    }
  }

  private void takePictures(String theme) throws IOException, PartInitException {
    Window.shell().forceActive();
    CaptureReplay capture =
        Window.openAndWait(Sample.MICROBURST.writeTo(folder)).getAdapter(CaptureReplay.class);
    Window.page().showView(PathsView.ID);
    Window.waitForLabel("were dropped");
    int lost = 0;
    while (!Window.paths().getItem(lost).getText(3).startsWith("dropped")) {
      lost++;
    }
    Window.paths().setSelection(lost);
    Window.paths().notifyListeners(SWT.Selection, new Event());
    Pictures.save("paths-" + theme + ".png");
    Window.page().showView(PathView.ID);
    Window.waitForLabel("Packet " + capture.selectedPacket().number() + ": dropped");
    Pictures.save("path-dropped-" + theme + ".png");
    capture.selectedPacket().select(1);
    Window.waitForLabel("Packet 1: delivered");
    Window.only(Tree.class).setFocus();
    Pictures.save("path-" + theme + ".png");
  }
}
