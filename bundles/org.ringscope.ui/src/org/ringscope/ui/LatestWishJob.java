package org.ringscope.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Fulfils wishes in the background; only the latest one counts, those that were overtaken are never begun. */
public abstract class LatestWishJob<W> extends Job {
  private final AtomicReference<@Nullable W> wish = new AtomicReference<>();

  protected LatestWishJob(String name) {
    super(name);
    setSystem(true);
  }

  /** Asks for something; returns at once. */
  protected final void want(W next, long delayMillis) {
    wish.set(next);
    schedule(delayMillis);
  }

  /** Forgets what was asked for. */
  public final void wantNothing() {
    wish.set(null);
    cancel();
  }

  @Override
  protected final IStatus run(IProgressMonitor monitor) {
    for (W next = wish.getAndSet(null); next != null && !monitor.isCanceled(); next = wish.getAndSet(null)) {
      fulfil(next, () -> wish.get() != null || monitor.isCanceled());
    }
    return Status.OK_STATUS;
  }

  /**
   * Does what is wished for.
   *
   * @param overtaken whether nobody waits for it any more; what takes long asks now and then
   */
  protected abstract void fulfil(W next, BooleanSupplier overtaken);
}
