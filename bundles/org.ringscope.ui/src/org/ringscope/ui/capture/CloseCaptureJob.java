package org.ringscope.ui.capture;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.view.CaptureReplay;

/** Frees a capture whose editor was closed. In the background, because a running replay ends only at its next block. */
final class CloseCaptureJob extends Job {
  private final CaptureReplay capture;

  CloseCaptureJob(CaptureReplay capture) {
    super("Closing " + capture.file().getFileName());
    this.capture = capture;
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      capture.close();
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.warning("Could not free " + capture.file(), e);
    }
  }
}
