package org.ringscope.ui.tests;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
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

  private static final int NARROW = 700;

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
      Dialogs.whenOpen("What If Posted Otherwise", dialog -> {
        Eventually.is(() -> Window.labels(dialog).contains(" tried"), () -> Window.labels(dialog));
        Pictures.save("placement-what-if-" + theme + ".png");
        dialog.close();
      });
      Dialogs.open("what-if", view::askWhatIf);
    }
  }

  /** A narrow window, with a policy that was typed wrongly. */
  @Test
  void narrow() throws Exception {
    Rectangle before = Window.shell().getBounds();
    Window.openAndWait(Sample.REORDERED.writeTo(folder));
    Window.page().showView(PlacementView.ID);
    Window.waitForLabel("segments, ");
    Window.page().toggleZoom(Window.page().findViewReference(PlacementView.ID));
    Window.shell().setSize(NARROW, before.height);
    Window.choose("One buffer");
    Window.waitForLabel("of 1 posted buffers complete");
    Pictures.save("placement-narrow-one.png");
    Window.choose("Pages");
    Text buffers = Window.control(Text.class, text -> text.getText().equals("512x4K"));
    buffers.setText("512x64K");
    buffers.notifyListeners(SWT.DefaultSelection, new Event());
    Window.waitForLabel("pages have 4096 bytes");
    Pictures.save("placement-narrow-fault.png");
    Window.choose("Ring");
    Window.shell().setBounds(before);
  }
}
