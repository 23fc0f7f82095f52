package org.ringscope.ui.capture;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ReadOnlyEditor;
import org.ringscope.ui.ScreenRefresh;
import org.ringscope.ui.filter.Filtered;
import org.ringscope.ui.packetlist.PacketCommands;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.ui.recent.RecentStore;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.ScenarioBeside;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.live.CaptureRecording;

/** One open capture: it is replayed as soon as it is open, and its packets show while that goes on. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class CaptureEditor extends ReadOnlyEditor {
  public static final String ID = "org.ringscope.ui.captureEditor";

  private ScenarioBeside beside;
  private CaptureReplay capture;
  private ReplayJob job;
  private Composite body;
  private CapturePane pane;

  /** Opens the capture, or brings its editor to the front if it is open already; tells the user if that fails. */
  public static void open(IWorkbenchPage page, Path capture) {
    open(page, new CaptureInput(capture));
  }

  /** As {@link #open(IWorkbenchPage, Path)}; the input may say that the capture is still being recorded. */
  public static void open(IWorkbenchPage page, CaptureInput input) {
    try {
      page.openEditor(input, ID);
      RecentStore.opened(input.file());
    } catch (PartInitException e) {
      ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Open Capture", null, e.getStatus());
    }
  }

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    if (!(input instanceof CaptureInput file)) {
      throw new PartInitException("Not a capture file: " + input.getName());
    }
    setSite(site);
    setInput(file);
    setPartName(file.getName());
    beside = ScenarioBeside.of(file.file(), Preferences.replaySettings());
    CaptureRecording recording = file.recording();
    capture = recording == null
        ? new CaptureReplay(file.file(), beside.settings())
        : CaptureReplay.following(recording, beside.settings());
    job = new ReplayJob(capture);
  }

  @Override
  public void createPartControl(Composite parent) {
    body = parent;
    followTimeFormat();
    job.schedule();
    // The workbench opens the editor in one go; what it shows is as much work, and the user is heard in between.
    new ScreenRefresh(parent, this::pane).soon();
  }

  /** What is shown; made when it is asked for first. */
  private CapturePane pane() {
    if (pane == null) {
      pane = new CapturePane(body, capture, beside.problem());
      capture.addListener(new ScreenRefresh(pane, () -> pane.show(capture.snapshot()))::soon);
      pane.show(capture.snapshot());
      body.layout();
      pane.setVisible(true);
      if (getSite().getPage().getActivePart() == this) {
        pane.setFocus();
      }
    }
    return pane;
  }

  private void followTimeFormat() {
    IPropertyChangeListener listener = event -> {
      if (event.getProperty().equals(Preferences.TIME_FORMAT)) {
        capture.setTimeFormat(Preferences.timeFormat());
      }
    };
    capture.setTimeFormat(Preferences.timeFormat());
    Preferences.store().addPropertyChangeListener(listener);
    body.addDisposeListener(event -> Preferences.store().removePropertyChangeListener(listener));
  }

  @Override
  public void dispose() {
    if (job != null) {
      job.cancel();
      new CloseCaptureJob(capture).schedule();
    }
    super.dispose();
  }

  @Override
  public void setFocus() {
    if (pane == null) {
      body.setFocus();
    } else {
      pane.setFocus();
    }
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    if (adapter == ChosenPackets.class) {
      return adapter.cast(pane().chosenPackets());
    }
    if (adapter == Filtered.class) {
      return adapter.cast(pane());
    }
    if (adapter == PacketCommands.class) {
      return adapter.cast(pane().packetCommands());
    }
    return adapter == CaptureReplay.class ? adapter.cast(capture) : super.getAdapter(adapter);
  }
}
