package org.ringscope.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.report.ReplayReport;
import org.ringscope.view.FailureReason;
import org.ringscope.view.comparison.ReportFile;

/** Reads a report that was exported as JSON. */
final class ReadReportJob extends Job {
  private final Path file;
  private final Consumer<ReplayReport> consumer;

  /** @param consumer takes the report, called by the job's thread */
  ReadReportJob(Path file, Consumer<ReplayReport> consumer) {
    super("Reading " + file.getFileName());
    this.file = file;
    this.consumer = consumer;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      consumer.accept(ReportFile.read(file));
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error(FailureReason.of(e));
    }
  }
}
