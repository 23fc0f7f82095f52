package org.ringscope.ui.rings;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FlowsTable;
import org.ringscope.view.RingsTable;
import org.ringscope.view.timeline.PacketRange;

/** Finds the largest flows of a ring in the background; only the latest wish counts, and ends what was begun before. */
final class FlowsReader extends Job {
  private static final int MOST_FLOWS = 20;

  /** A short rest, so that a range being dragged is not counted at each step. */
  private static final long DELAY_MILLIS = 150;

  private final Consumer<FlowsTable> consumer;
  private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();

  private record Wish(CaptureReplay capture, RingsTable.Row ring, PacketRange range) {}

  /** @param consumer takes what was found, called by the job's thread */
  FlowsReader(Consumer<FlowsTable> consumer) {
    super("Finding the largest flows");
    this.consumer = consumer;
    setSystem(true);
  }

  /** Asks for flows; returns at once. */
  void want(CaptureReplay capture, RingsTable.Row ring, PacketRange range) {
    wish.set(new Wish(capture, ring, range));
    schedule(DELAY_MILLIS);
  }

  /** Forgets what was asked for. */
  void wantNothing() {
    wish.set(null);
    cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    for (Wish next = wish.getAndSet(null); next != null && !monitor.isCanceled(); next = wish.getAndSet(null)) {
      FlowsTable found = find(next, monitor);
      if (wish.get() == null && !monitor.isCanceled()) {
        consumer.accept(found);
      }
    }
    return Status.OK_STATUS;
  }

  private FlowsTable find(Wish next, IProgressMonitor monitor) {
    try {
      return next.capture().topFlows(
          next.ring(), next.range(), MOST_FLOWS, () -> wish.get() != null || monitor.isCanceled());
    } catch (IOException e) {
      return new FlowsTable(FlowsTable.EMPTY.rows(), e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}
