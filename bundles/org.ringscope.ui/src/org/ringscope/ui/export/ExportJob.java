package org.ringscope.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.view.FailureReason;

/** Writes a file in the background; the status line tells when it is there. Canceled, it leaves nothing behind. */
final class ExportJob extends Job {
  /** What is to be written. */
  @FunctionalInterface
  interface Content {
    /**
     * Writes it all.
     *
     * @return whether it was written; else it was canceled
     */
    boolean write(Path file, IProgressMonitor monitor) throws IOException;
  }

  private final Path file;
  private final Content content;

  ExportJob(Path file, Content content) {
    super("Exporting " + file.getFileName());
    this.file = file;
    this.content = content;
    setUser(true);
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      if (!content.write(file, monitor)) {
        return Status.CANCEL_STATUS;
      }
      LastExport.INSTANCE.set(file);
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("The export failed: " + FailureReason.of(e));
    } finally {
      monitor.done();
    }
  }
}
