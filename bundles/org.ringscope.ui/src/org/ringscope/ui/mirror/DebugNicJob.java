package org.ringscope.ui.mirror;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.PercentBar;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicRun;

/** Runs a debug virtual NIC in the background, with progress; it can be canceled. */
final class DebugNicJob extends Job {
  private final DebugNicRun run;

  private DebugNicJob(DebugNicRun run) {
    super("Debug vNIC " + run.nic().name());
    this.run = run;
    setPriority(LONG);
  }

  /** Starts one, unless it runs already; gives the run, or null if there is no debug virtual NIC of that name. */
  static @Nullable DebugNicRun start(CaptureReplay capture, String name) {
    DebugNicRun fresh = capture.debugNics().begin(name);
    if (fresh == null) {
      return capture.debugNics().run(name);
    }
    new DebugNicJob(fresh).schedule();
    return fresh;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    PercentBar bar = new PercentBar(monitor);
    try {
      run.run(monitor::isCanceled, bar::reach);
      // What went wrong stands in the view, which stays: no dialog that has to be closed.
      return run.state() == DebugNicRun.State.STOPPED ? Status.CANCEL_STATUS : Status.OK_STATUS;
    } finally {
      monitor.done();
    }
  }

  @Override
  protected void canceling() {
    run.stop();
  }
}
