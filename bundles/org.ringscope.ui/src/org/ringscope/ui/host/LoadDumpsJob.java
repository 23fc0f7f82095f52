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
import org.ringscope.view.FailureReason;
import org.ringscope.view.host.DumpOrder;
import org.ringscope.view.host.HostFindings;

/** Takes what ethtool printed; where that shows the card's settings, the capture is replayed with them. */
public final class LoadDumpsJob extends Job {
  private final CaptureReplay capture;
  private final Dumps dumps;

  /** Where the findings come from. */
  private interface Dumps {
    HostFindings read() throws IOException;
  }

  private LoadDumpsJob(String name, CaptureReplay capture, Dumps dumps) {
    super(name);
    this.capture = capture;
    this.dumps = dumps;
    setUser(true);
  }

  /** @param files in any order: {@link DumpOrder} tells which dump of counters is the earlier */
  public static LoadDumpsJob of(CaptureReplay capture, List<Path> files) {
    return new LoadDumpsJob("Reading dumps of ethtool", capture, () -> HostFindings.read(DumpOrder.of(files)));
  }

  /** Takes another device of dumps that were read already. */
  static LoadDumpsJob of(CaptureReplay capture, HostFindings read, String device) {
    return new LoadDumpsJob("Taking the dumps of " + device, capture, () -> read.of(device));
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      HostFindings found = dumps.read();
      capture.host().setFindings(found);
      if (found.cardShown()) {
        ReplayJob.replay(capture, found.in(capture.scenario()));
      }
      return Status.OK_STATUS;
    } catch (NoSuchFileException e) {
      return Status.error("The dumps can't be used: " + e.getFile() + " is not there.");
    } catch (IOException e) {
      return Status.error("The dumps can't be used: " + FailureReason.of(e));
    }
  }
}
