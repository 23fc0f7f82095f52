package org.ringscope.ui.rings;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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

  private final AtomicBoolean refreshing = new AtomicBoolean();
  private final Runnable listener = this::refreshSoon;
  private ActiveEditorListener editors;
  private Composite body;
  private Composite hintPage;
  private Label hint;
  private RingsPane rings;
  private @Nullable CaptureReplay capture;
  private Display display;

  @Override
  public void createPartControl(Composite parent) {
    display = parent.getDisplay();
    body = new Composite(parent, SWT.NONE);
    body.setLayout(new StackLayout());
    hintPage = new Composite(body, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(hintPage);
    hint = new Label(hintPage, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
    rings = new RingsPane(body);
    editors = new ActiveEditorListener(getSite().getPage(), this::follow);
    refresh();
  }

  /** Turns to the capture of another editor, or to none. */
  private void follow(@Nullable IEditorPart editor) {
    CaptureReplay next = editor == null ? null : editor.getAdapter(CaptureReplay.class);
    if (next == capture) {
      return;
    }
    stopListening();
    capture = next;
    if (next != null) {
      next.addListener(listener);
    }
    if (body != null && !body.isDisposed()) {
      refresh();
    }
  }

  private void stopListening() {
    if (capture != null) {
      capture.removeListener(listener);
    }
  }

  /** Called by the replay's threads. */
  private void refreshSoon() {
    if (!display.isDisposed() && refreshing.compareAndSet(false, true)) {
      display.asyncExec(() -> {
        refreshing.set(false);
        if (!body.isDisposed()) {
          refresh();
        }
      });
    }
  }

  private void refresh() {
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
  public void dispose() {
    stopListening();
    if (editors != null) {
      editors.dispose();
    }
    super.dispose();
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
