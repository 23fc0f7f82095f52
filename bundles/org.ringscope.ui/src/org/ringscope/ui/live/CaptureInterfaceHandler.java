package org.ringscope.ui.live;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Asks for a network interface, captures on it and opens what came. */
public final class CaptureInterfaceHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    InterfaceDialog dialog = new InterfaceDialog(window.getShell());
    if (dialog.open() == Window.OK) {
      new LiveCaptureJob(dialog.input(), dialog.filter(), window).schedule();
    }
    return null;
  }
}
