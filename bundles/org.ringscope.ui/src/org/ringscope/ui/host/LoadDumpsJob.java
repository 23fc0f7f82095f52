package org.ringscope.ui.host;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.host.DumpOrder;
import org.ringscope.view.host.HostFindings;

/** Reads what ethtool printed; where that shows the card's settings, the capture is replayed with them. */
public final class LoadDumpsJob extends Job {
  private final CaptureReplay capture;
  private final List<Path> files;

  /** @param files in any order: {@link DumpOrder} tells which dump of counters is the earlier */
  public LoadDumpsJob(CaptureReplay capture, List<Path> files) {
    super("Reading dumps of ethtool");
    this.capture = capture;
    this.files = List.copyOf(files);
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      HostFindings found = HostFindings.read(DumpOrder.of(files));
      capture.host().setFindings(found);
      if (found.cardShown()) {
        ReplayJob.replay(capture, found.in(capture.scenario()));
      }
      return Status.OK_STATUS;
    } catch (NoSuchFileException e) {
      return Status.error("The dumps can't be used: " + e.getFile() + " is not there.");
    } catch (IOException e) {
      return Status.error("The dumps can't be used: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }
}
