package org.ringscope.ui.welcome;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.capture.CaptureEditor;

/** Makes a sample capture in the workbench's own folder, if it isn't there yet, and opens it. */
final class OpenSampleJob extends Job {
  private static final String FOLDER = "samples";

  private final Sample sample;
  private final IWorkbenchWindow window;

  OpenSampleJob(Sample sample, IWorkbenchWindow window) {
    super("Making the sample \"" + sample.title() + "\"");
    this.sample = sample;
    this.window = window;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      Path folder = Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(FOLDER);
      Path capture = sample.writeTo(folder);
      window.getShell().getDisplay().asyncExec(() -> {
        if (window.getActivePage() != null) {
          CaptureEditor.open(window.getActivePage(), capture);
        }
      });
      return Status.OK_STATUS;
    } catch (IOException | URISyntaxException e) {
      return Status.error("The sample can't be made: " + e.getMessage(), e);
    }
  }
}
