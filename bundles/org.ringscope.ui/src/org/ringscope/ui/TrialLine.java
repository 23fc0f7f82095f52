package org.ringscope.ui;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.view.FailureReason;

/** A line that says how far a trial of other settings is, which runs in the background, and a button that stops it. */
public final class TrialLine<T extends @NonNull Object> {
  /** Columns that the line takes in a grid. */
  public static final int COLUMNS = 3;

  private final Label status;
  private final ProgressBar bar;
  private final Button stop;
  private final ScreenRefresh refresh;
  private final Consumer<Runnable> onScreen;
  private @Nullable TrialJob job;
  private volatile int percent;

  /** What takes its time. */
  @FunctionalInterface
  public interface Trial<T> {
    /**
     * Runs until it is through or canceled.
     *
     * @throws IOException if a capture can't be read
     * @throws InterruptedException if the thread was interrupted
     */
    T run(Progress progress) throws IOException, InterruptedException;
  }

  /** @param grid of {@link #COLUMNS} columns; what runs is canceled with it */
  public TrialLine(Composite grid) {
    status = new Label(grid, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
    bar = new ProgressBar(grid, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(bar);
    stop = new Button(grid, SWT.PUSH);
    stop.setText("&Stop");
    stop.addListener(SWT.Selection, event -> cancel());
    refresh = new ScreenRefresh(grid, () -> bar.setSelection(percent));
    onScreen = OnScreen.of(grid, Runnable::run);
    grid.addDisposeListener(event -> cancel());
  }

  /**
   * Runs a trial instead of the one before.
   *
   * @param name of the job
   * @param done takes, on the UI thread, what it came to; or null and why there is nothing, in words for people
   */
  public void run(String name, Trial<T> trial, BiConsumer<@Nullable T, String> done) {
    cancel();
    percent = 0;
    setRunning(true);
    job = new TrialJob(name, trial, done);
    job.schedule();
  }

  public void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  public void say(String text) {
    status.setText(text.replace("&", "&&"));
  }

  private void setRunning(boolean running) {
    bar.setVisible(running);
    stop.setVisible(running);
  }

  private final class TrialJob extends Job {
    private final Trial<T> trial;
    private final BiConsumer<@Nullable T, String> done;

    TrialJob(String name, Trial<T> trial, BiConsumer<@Nullable T, String> done) {
      super(name);
      this.trial = trial;
      this.done = done;
      setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
        T found = trial.run(new Reading(monitor));
        if (!monitor.isCanceled()) {
          finish(found, "");
          return Status.OK_STATUS;
        }
      } catch (IOException e) {
        finish(null, FailureReason.of(e));
        return Status.OK_STATUS;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      finish(null, "Stopped.");
      return Status.CANCEL_STATUS;
    }

    /** Tells of what came of it, if nothing else was tried meanwhile. */
    private void finish(@Nullable T found, String why) {
      onScreen.accept(() -> {
        if (job == this) {
          setRunning(false);
          done.accept(found, why);
        }
      });
    }
  }

  private final class Reading implements Progress {
    private final IProgressMonitor monitor;

    Reading(IProgressMonitor monitor) {
      this.monitor = monitor;
    }

    @Override
    public void read(long bytes, long size) {
      if (size > 0) {
        percent = Progress.percent(bytes, size);
        refresh.soon();
      }
    }

    @Override
    public boolean isCanceled() {
      return monitor.isCanceled();
    }
  }
}
