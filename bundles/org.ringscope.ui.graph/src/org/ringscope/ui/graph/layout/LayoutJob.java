package org.ringscope.ui.graph.layout;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Lays out a graph in the background. */
public final class LayoutJob extends Job {
  private final LayoutRequest request;
  private final Consumer<LayoutResult> found;

  /** @param found takes the places, on the job's thread; not called if the job is cancelled */
  public LayoutJob(LayoutRequest request, Consumer<LayoutResult> found) {
    super("Laying out a graph");
    this.request = request;
    this.found = found;
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    LayoutResult result;
    IStatus status = Status.OK_STATUS;
    try {
      result = ElkLayout.of(request, monitor::isCanceled);
    } catch (RuntimeException | StackOverflowError e) {
      // A graph that a layout can't do is shown all the same; the status goes to the log. Layouts are recursive.
      result = LayoutResult.grid(request);
      status = Status.error("The layout \"" + request.layout().title() + "\" failed; nodes stand in rows.", e);
    }
    if (monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    found.accept(result);
    return status;
  }
}
