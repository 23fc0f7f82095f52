package org.ringscope.ui.tests;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
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
  private static final String WHAT_IF = "What If Posted Otherwise";

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
      Dialogs.whenOpen(WHAT_IF, dialog -> saveWhatIf(dialog, "placement-what-if-" + theme + ".png"));
      Dialogs.open("what-if", view::askWhatIf);
    }
  }

  private static void type(String before, String after) {
    Text field = Window.control(Text.class, text -> text.getText().equals(before));
    field.setText(after);
    field.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static void saveWhatIf(Shell dialog, String name) {
    Eventually.is(() -> Window.labels(dialog).contains(" tried"), () -> Window.labels(dialog));
    Pictures.save(name);
    dialog.close();
  }

  /** A narrow window, with a policy that was typed wrongly. */
  @Test
  void narrow() throws Exception {
    Rectangle before = Window.shell().getBounds();
    Window.openAndWait(Sample.REORDERED.writeTo(folder));
    PlacementView view = (PlacementView) Window.page().showView(PlacementView.ID);
    Window.waitForLabel("segments, ");
    Window.page().toggleZoom(Window.page().findViewReference(PlacementView.ID));
    Window.shell().setSize(NARROW, before.height);
    Window.choose("One buffer");
    Window.waitForLabel("of 1 posted buffers complete");
    Pictures.save("placement-narrow-one.png");
    Window.choose("Late");
    type("16x64K", "2x8K");
    type("50us", "2ms");
    Window.waitForLabel("held ");
    Dialogs.whenOpen(WHAT_IF, dialog -> saveWhatIf(dialog, "placement-what-if-late.png"));
    Dialogs.open("what-if", view::askWhatIf);
    Window.choose("Pages");
    type("512x4K", "512x64K");
    Window.waitForLabel("pages have 4096 bytes");
    Pictures.save("placement-narrow-fault.png");
    Window.choose("Ring");
    Window.shell().setBounds(before);
  }
}
