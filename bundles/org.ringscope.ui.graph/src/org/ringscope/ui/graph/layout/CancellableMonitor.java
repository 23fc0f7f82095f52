package org.ringscope.ui.graph.layout;

import java.util.function.BooleanSupplier;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/** Tells a layout, in each of its phases, that nobody waits for it any more. */
final class CancellableMonitor extends BasicProgressMonitor {
  private final BooleanSupplier cancelled;

  CancellableMonitor(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  @Override
  public boolean isCanceled() {
    return cancelled.getAsBoolean();
  }

  @Override
  protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
    return new CancellableMonitor(cancelled).withMaxHierarchyLevels(maxHierarchyLevels);
  }
}
