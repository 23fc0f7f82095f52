package org.ringscope.ui.why;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows why the selected packet goes to its ring, ready for a flow to be typed. */
public final class WhyHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
      if (page.showView(WhyView.ID) instanceof WhyView view) {
        view.focusFlow();
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("Why This Ring? can't be opened.", e);
    }
  }
}
