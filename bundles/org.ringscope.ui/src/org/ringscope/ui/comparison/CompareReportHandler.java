package org.ringscope.ui.comparison;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Compares the capture in front with a report that was exported. */
public final class CompareReportHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ComparisonView.ID)
          instanceof ComparisonView view) {
        view.openReport();
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The Comparison view can't be opened.", e);
    }
  }
}
