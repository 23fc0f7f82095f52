package org.ringscope.ui.mirror;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.view.mirror.MirrorFile;

/** Writes mirrors into the scenario file beside a capture, if there is one. */
final class SaveMirrorsJob extends Job {
  private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
    @Override
    public boolean contains(ISchedulingRule rule) {
      return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
      return rule == this;
    }
  };

  private final Path capture;
  private final Scenario scenario;
  private final @Nullable String before;
  private final @Nullable String after;

  /** As {@link MirrorFile#save} takes it. */
  SaveMirrorsJob(Path capture, Scenario scenario, @Nullable String before, @Nullable String after) {
    super("Saving debug vNICs");
    this.capture = capture;
    this.scenario = scenario;
    this.before = before;
    this.after = after;
    setSystem(true);
    // Two changes, one right behind the other, are written in their order.
    setRule(ONE_AT_A_TIME);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      MirrorFile.save(capture, scenario, before, after);
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("The debug vNICs can't be saved: " + e.getMessage(), e);
    }
  }
}
