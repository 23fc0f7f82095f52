package org.ringscope.ui.timeline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does a {@link TimelineAction}, named behind the class in {@code plugin.xml}; opens the Timeline if it is closed. */
public final class TimelineHandler extends AbstractHandler implements IExecutableExtension {
  private @Nullable TimelineAction action;

  @Override
  public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
    action = TimelineAction.valueOf(String.valueOf(data));
  }

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      IViewPart part = page.showView(TimelineView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
      if (part instanceof TimelineView view && action != null) {
        view.apply(action);
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The Timeline can't be opened.", e);
    }
  }
}
