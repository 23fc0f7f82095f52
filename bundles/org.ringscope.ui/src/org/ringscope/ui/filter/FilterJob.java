package org.ringscope.ui.filter;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.view.filter.scan.CaptureFilter;

/** Puts the wished filter to a capture's packets. */
final class FilterJob extends Job {
  private final CaptureFilter filter;

  FilterJob(CaptureFilter filter, String captureName) {
    super("Filtering " + captureName);
    this.filter = filter;
    setPriority(INTERACTIVE);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      filter.run(monitor::isCanceled);
      return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    } catch (IOException e) {
      // The box says why: no dialog that has to be closed.
      return Status.OK_STATUS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.CANCEL_STATUS;
    }
  }
}
