package org.ringscope.ui;

import org.eclipse.core.runtime.IProgressMonitor;

/** A job's progress in percent; it never goes back. Thread-safe. */
public final class PercentBar {
  private static final int WHOLE = 100;

  private final IProgressMonitor monitor;
  private int worked;

  /** Begins the monitor's task. */
  public PercentBar(IProgressMonitor monitor) {
    this.monitor = monitor;
    monitor.beginTask("", WHOLE);
  }

  /** Shows that {@code done} of {@code all} is done; of no effect where {@code all} is unknown, 0 or less. */
  public void reach(long done, long all) {
    if (all > 0) {
      reach((int) (WHOLE * Math.min(done, all) / all));
    }
  }

  /** Shows that so many percent are done. */
  public synchronized void reach(int percent) {
    if (percent > worked) {
      monitor.worked(percent - worked);
      worked = percent;
    }
  }
}
