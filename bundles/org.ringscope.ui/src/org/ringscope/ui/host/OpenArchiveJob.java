package org.ringscope.ui.host;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.host.OpenedArchive;

/** Unpacks what {@code ringscope collect} wrote, and opens its capture with the card that its dumps show. */
public final class OpenArchiveJob extends Job {
  private static final String FOLDER = "archives";

  private final Path archive;
  private final IWorkbenchWindow window;

  public OpenArchiveJob(Path archive, IWorkbenchWindow window) {
    super("Opening " + archive.getFileName());
    this.archive = archive;
    this.window = window;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      Path folder = Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(FOLDER);
      OpenedArchive opened = OpenedArchive.open(archive, folder);
      window.getWorkbench().getDisplay().asyncExec(() -> show(opened));
      return Status.OK_STATUS;
    } catch (IOException | URISyntaxException e) {
      return Status.error("The archive can't be opened: " + FailureReason.of(e));
    }
  }

  private void show(OpenedArchive opened) {
    IWorkbenchPage page = window.getActivePage();
    if (page == null) {
      return;
    }
    CaptureEditor.open(page, opened.capture());
    IEditorPart editor = page.getActiveEditor();
    CaptureReplay capture = editor == null ? null : editor.getAdapter(CaptureReplay.class);
    if (capture != null && capture.file().equals(opened.capture())) {
      capture.host().setFindings(opened.findings());
      ReplayJob.replay(capture, opened.scenario(capture.scenario()));
    }
  }
}
