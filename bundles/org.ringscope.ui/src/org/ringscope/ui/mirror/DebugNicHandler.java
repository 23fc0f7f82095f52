package org.ringscope.ui.mirror;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does a {@link DebugNicAction}, named behind the class in {@code plugin.xml}; opens the view if it is closed. */
public final class DebugNicHandler extends AbstractHandler implements IExecutableExtension {
  private @Nullable DebugNicAction action;

  @Override
  public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
    action = DebugNicAction.valueOf(String.valueOf(data));
  }

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(DebugNicsView.ID)
          instanceof DebugNicsView view && action != null) {
        action.apply(view);
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The Debug vNICs can't be opened.", e);
    }
  }
}
