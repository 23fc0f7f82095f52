package org.ringscope.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** What Edit &gt; Copy and its key do in a view. */
public final class CopyKey {
  private CopyKey() {}

  /** Has {@code copy} run on the UI thread whenever something is to be copied while the site's part is active. */
  public static void handle(IWorkbenchSite site, Runnable copy) {
    site.getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new AbstractHandler() {
      @Override
      public @Nullable Object execute(ExecutionEvent event) {
        copy.run();
        return null;
      }
    });
  }
}
