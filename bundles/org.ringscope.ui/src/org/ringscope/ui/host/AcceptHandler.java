package org.ringscope.ui.host;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Replays the capture in front with the selected suggestion. */
public final class AcceptHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(SuggestionView.ID)
          instanceof SuggestionView view) {
        view.accept();
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The Suggestion view can't be opened.", e);
    }
  }
}
