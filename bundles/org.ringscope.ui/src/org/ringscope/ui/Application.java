package org.ringscope.ui;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench; arguments that are no options of the platform are captures to open. */
public final class Application implements IApplication {
  /** Named by plugin.xml and by the product file. */
  public static final String ID = "org.ringscope.ui.application";

  @Override
  public Object start(IApplicationContext context) throws IOException {
    Display.setAppName("Ringscope");
    Display display = PlatformUI.createDisplay();
    try {
      WorkbenchState.chooseFolder(Platform.getInstanceLocation());
      List<String> captures = List.of(Platform.getApplicationArgs());
      int code = PlatformUI.createAndRunWorkbench(display, new RingscopeWorkbenchAdvisor(captures));
      return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
    } finally {
      display.dispose();
    }
  }

  @Override
  public void stop() {
    if (!PlatformUI.isWorkbenchRunning()) {
      return;
    }
    Display display = PlatformUI.getWorkbench().getDisplay();
    display.syncExec(() -> {
      if (!display.isDisposed()) {
        PlatformUI.getWorkbench().close();
      }
    });
  }
}
