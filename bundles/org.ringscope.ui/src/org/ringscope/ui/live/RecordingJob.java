package org.ringscope.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.capture.CaptureInput;
import org.ringscope.view.FailureReason;
import org.ringscope.view.live.CaptureRecording;

/** Records packets as they come, until they end or the job is canceled; an editor opens with the first of them. */
final class RecordingJob extends Job {
  private final CaptureRecording recording;
  private final IWorkbenchWindow window;

  RecordingJob(CaptureRecording recording, IWorkbenchWindow window) {
    super("Capturing from " + recording.origin());
    this.recording = recording;
    this.window = window;
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask("", IProgressMonitor.UNKNOWN);
    try {
      Path folder = recording.file().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      new OpeningJob().schedule();
      recording.record();
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error(FailureReason.of(e));
    } finally {
      monitor.done();
    }
  }

  @Override
  protected void canceling() {
    recording.stop();
  }

  private void open() {
    if (window.getActivePage() != null) {
      CaptureEditor.open(window.getActivePage(), new CaptureInput(recording.file(), recording));
    }
  }

  /** Waits for what a capture begins with. */
  private final class OpeningJob extends Job {
    OpeningJob() {
      super("Waiting for packets from " + recording.origin());
      setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        if (recording.awaitBeginning()) {
          window.getWorkbench().getDisplay().asyncExec(RecordingJob.this::open);
        }
        return Status.OK_STATUS;
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
        return Status.CANCEL_STATUS;
      }
    }
  }
}
