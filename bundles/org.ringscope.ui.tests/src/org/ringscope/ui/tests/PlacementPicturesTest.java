package org.ringscope.ui.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.placement.PlacementView;
import org.ringscope.view.CaptureReplay;

/** Leaves pictures of Buffer Placement, light and dark, at moments of a reordered capture, for people to look at. */
class PlacementPicturesTest {
  private static final long[] MOMENTS = {1_390_000, 1_640_000, 2_200_000};

  @TempDir Path folder;

  @BeforeEach
  void closeAll() {
    Window.closeAll();
    Window.shell().forceActive();
  }

  @AfterEach
  void reset() throws Exception {
    ThemeTest.choose("light");
    Window.closeAll();
    Window.page().resetPerspective();
  }

  @Test
  void lightAndDark() throws Exception {
    CaptureReplay capture = Window.openAndWait(Sample.REORDERED.writeTo(folder)).getAdapter(CaptureReplay.class);
    PlacementView view = (PlacementView) Window.page().showView(PlacementView.ID);
    Window.waitForLabel("segments, ");
    Pictures.save("placement-in-window.png");
    Window.page().toggleZoom(Window.page().findViewReference(PlacementView.ID));
    for (String theme : new String[] {"light", "dark"}) {
      ThemeTest.choose(theme);
      view.showWhole();
      Pictures.save("placement-" + theme + ".png");
      for (int i = 0; i < MOMENTS.length; i++) {
        capture.timeline().head().moveTo(MOMENTS[i]);
        view.showMoment();
        Window.waitForLabel("packet " + capture.selectedPacket().number() + " at");
        Pictures.save("placement-" + theme + "-" + (i + 1) + ".png");
      }
    }
  }
}
