package org.ringscope.ui.whatif;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.session.whatif.WhatIf;
import org.ringscope.session.whatif.WhatIfRequest;
import org.ringscope.view.FailureReason;
import org.ringscope.view.ReplaySettings;
import org.ringscope.view.whatif.WhatIfAnswer;
import org.ringscope.view.whatif.WhatIfQuestion;

/** Tries the variants of a question in the background, until it is through or canceled. */
final class WhatIfJob extends Job {
  private static final int WHOLE = 100;

  private final WhatIfQuestion question;
  private final IntConsumer percent;
  private final Consumer<@Nullable WhatIfAnswer> answered;
  private final Consumer<String> failed;

  /**
   * Consumers are called by any thread.
   *
   * @param percent hears how much of the capture is read, now and then
   * @param answered takes the answer, or null if it was canceled
   * @param failed takes why there is no answer
   */
  WhatIfJob(
      WhatIfQuestion question, IntConsumer percent, Consumer<@Nullable WhatIfAnswer> answered,
      Consumer<String> failed) {
    super("Trying settings on " + question.capture().getFileName());
    this.question = question;
    this.percent = percent;
    this.answered = answered;
    this.failed = failed;
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      Progress progress = new Reading(monitor);
      WhatIfRequest request = question.request(ReplaySettings.defaultWorkers());
      answered.accept(WhatIfAnswer.of(WhatIf.run(request, progress).report()));
      return Status.OK_STATUS;
    } catch (IOException e) {
      failed.accept(FailureReason.of(e));
      return Status.OK_STATUS;
    } catch (InterruptedException canceled) {
      answered.accept(null);
      return Status.CANCEL_STATUS;
    } finally {
      monitor.done();
    }
  }

  private final class Reading implements Progress {
    private final IProgressMonitor monitor;

    Reading(IProgressMonitor monitor) {
      this.monitor = monitor;
      monitor.beginTask("", IProgressMonitor.UNKNOWN);
    }

    @Override
    public void read(long bytes, long size) {
      if (size > 0) {
        percent.accept((int) (WHOLE * bytes / size));
      }
    }

    @Override
    public boolean isCanceled() {
      return monitor.isCanceled();
    }
  }
}
