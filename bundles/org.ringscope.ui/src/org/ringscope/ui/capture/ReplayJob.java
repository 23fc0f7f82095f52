package org.ringscope.ui.capture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.session.Scenario;
import org.ringscope.ui.PercentBar;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.CardSettings;

/** Replays a capture in the background, with progress, until it is through or canceled. */
public final class ReplayJob extends Job {
  private final CaptureReplay capture;

  ReplayJob(CaptureReplay capture) {
    super("Replaying " + capture.file().getFileName());
    this.capture = capture;
    setPriority(LONG);
  }

  /** Replays a capture with another card, in the background; a replay under way ends. */
  public static void replay(CaptureReplay capture, CardSettings card) {
    capture.wish(card);
    new ReplayJob(capture).schedule();
  }

  /** Replays a capture with another scenario, in the background; a replay under way ends. */
  public static void replay(CaptureReplay capture, Scenario scenario) {
    capture.wish(scenario);
    new ReplayJob(capture).schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    PercentBar bar = new PercentBar(monitor);
    Runnable moved = () -> bar.reach(capture.percent());
    capture.addListener(moved);
    try {
      capture.run(monitor::isCanceled);
      // What is wrong with a capture is told in its editor, which stays: no dialog that has to be closed.
      return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    } finally {
      capture.removeListener(moved);
      monitor.done();
    }
  }
}
