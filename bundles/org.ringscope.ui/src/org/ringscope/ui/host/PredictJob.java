package org.ringscope.ui.host;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.session.Progress;
import org.ringscope.ui.PercentBar;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.host.HostPrediction;

/** Predicts what a capture's card should have done, and what to set, in the background; it can be canceled. */
public final class PredictJob extends Job {
  private final CaptureReplay capture;

  public PredictJob(CaptureReplay capture) {
    super("Predicting the rings of " + capture.file().getFileName());
    this.capture = capture;
    setUser(true);
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      HostPrediction made = HostPrediction.of(
          capture.file(), capture.scenario(), capture.host().findings(), progress(monitor));
      if (made == null || monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      capture.host().setPrediction(made);
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("Nothing can be predicted: " + FailureReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.CANCEL_STATUS;
    } finally {
      monitor.done();
    }
  }

  /** Carries the reading's progress over into the workbench's; the capture is read twice. */
  private static Progress progress(IProgressMonitor monitor) {
    PercentBar bar = new PercentBar(monitor);
    return new Progress() {
      @Override
      public void read(long bytes, long size) {
        bar.reach(bytes, size);
      }

      @Override
      public boolean isCanceled() {
        return monitor.isCanceled();
      }
    };
  }
}
