package org.ringscope.ui.live;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.LiveInput;
import org.ringscope.session.LiveRecording;
import org.ringscope.session.Progress;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.view.live.LiveQuestion;

/** Captures on a network interface until it is canceled or the time is up, and opens what came. */
final class LiveCaptureJob extends Job {
  private static final String FOLDER = "captures";

  private final LiveInput input;
  private final @Nullable String filter;
  private final IWorkbenchWindow window;

  LiveCaptureJob(LiveInput input, @Nullable String filter, IWorkbenchWindow window) {
    super("Capturing on " + input.interfaceName() + " (Cancel ends it and opens what came)");
    this.input = input;
    this.filter = filter;
    this.window = window;
    setUser(true);
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask("", IProgressMonitor.UNKNOWN);
    try {
      Path folder = Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(FOLDER);
      Files.createDirectories(folder);
      Path file = folder.resolve(LiveQuestion.fileName(input, LocalDateTime.now()));
      LiveRecording.write(
          input, filter, file, packets -> monitor.subTask(Quantities.of(packets, "packet")), new UntilCanceled(monitor));
      window.getWorkbench().getDisplay().asyncExec(() -> open(file));
      return Status.OK_STATUS;
    } catch (IOException | URISyntaxException e) {
      return Status.error(e.getMessage() == null ? e.toString() : e.getMessage());
    } finally {
      monitor.done();
    }
  }

  private void open(Path file) {
    if (window.getActivePage() != null) {
      CaptureEditor.open(window.getActivePage(), file);
    }
  }

  /** Whoever cancels has enough: what came until then is wanted. */
  private record UntilCanceled(IProgressMonitor monitor) implements Progress {
    @Override
    public void read(long bytes, long size) {
      // Packets are counted as they are written.
      return;
    }

    @Override
    public boolean isEnough() {
      return monitor.isCanceled();
    }

    @Override
    public boolean isCanceled() {
      return false;
    }
  }
}
