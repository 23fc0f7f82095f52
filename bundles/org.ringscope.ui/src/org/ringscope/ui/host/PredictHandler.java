package org.ringscope.ui.host;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** Predicts for the capture in front; shows the Prediction unless it is the Suggestion that was looked at. */
public final class PredictHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    CaptureReplay capture = HandlerUtil.getActiveEditorChecked(event).getAdapter(CaptureReplay.class);
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    if (capture == null) {
      return null;
    }
    new PredictJob(capture).schedule();
    try {
      if (!(page.getActivePart() instanceof SuggestionView)) {
        page.showView(PredictionView.ID);
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The Prediction can't be opened.", e);
    }
  }
}
