package org.ringscope.ui.rings;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.RingsTable;

/** Packets, bytes and drops of each ring; follows the capture on screen. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class RingsView extends ViewPart {
  public static final String ID = "org.ringscope.ui.ringsView";

  private static final String HINT =
      "Open a capture (File > Open Capture…) to see which ring each of its packets went to.";

  private static final String NO_RINGS =
      "No packet of this capture came to a ring; its editor says why.\n\nTo open another one: File > Open Capture…";

  private CaptureFollower follower;
  private Composite body;
  private Composite hintPage;
  private Label hint;
  private RingsPane rings;

  @Override
  public void createPartControl(Composite parent) {
    body = new Composite(parent, SWT.NONE);
    body.setLayout(new StackLayout());
    hintPage = new Composite(body, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(hintPage);
    hint = new Label(hintPage, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
    rings = new RingsPane(body);
    follower = new CaptureFollower(getSite().getPage(), body, capture -> show(capture), () -> show(follower.capture()));
    show(follower.capture());
  }

  private void show(@Nullable CaptureReplay capture) {
    if (capture == null) {
      showHint(HINT);
      return;
    }
    CaptureReplay.Snapshot snapshot = capture.snapshot();
    RingsTable found = snapshot.rings();
    if (found != null) {
      rings.show(found);
      bring(rings);
    } else {
      showHint(
          switch (snapshot.state()) {
            case WAITING, RUNNING -> snapshot.status() + ". The rings show when the replay is through.";
            default -> NO_RINGS;
          });
    }
  }

  private void showHint(String text) {
    hint.setText(text);
    hintPage.layout();
    bring(hintPage);
  }

  private void bring(Control control) {
    StackLayout layout = (StackLayout) body.getLayout();
    if (layout.topControl != control) {
      layout.topControl = control;
      body.layout();
    }
  }

  @Override
  public void setFocus() {
    if (rings.isVisible()) {
      rings.setFocus();
    } else {
      hintPage.setFocus();
    }
  }

}
