package org.ringscope.ui.live;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Asks for a network interface or a server, captures from it and shows what comes. */
public final class CaptureInterfaceHandler extends AbstractHandler {
  private static final String FOLDER = "captures";

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    InterfaceDialog dialog = new InterfaceDialog(window.getShell(), folder());
    if (dialog.open() == Window.OK) {
      new RecordingJob(dialog.recording(), window).schedule();
    }
    return null;
  }

  private static Path folder() throws ExecutionException {
    try {
      return Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(FOLDER);
    } catch (URISyntaxException odd) {
      throw new ExecutionException("The workbench's folder has no path.", odd);
    }
  }
}
