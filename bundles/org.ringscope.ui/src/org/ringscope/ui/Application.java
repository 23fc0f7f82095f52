package org.ringscope.ui;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ringscope.ui.faults.FaultHandler;

/**
 * Starts the workbench; arguments are captures to open, save for options, which begin with '-'. Captures go to the
 * workbench that runs already, if there is one on this screen.
 */
public final class Application implements IApplication {
  /** Named by plugin.xml and by the product file. */
  public static final String ID = "org.ringscope.ui.application";

  @Override
  public Object start(IApplicationContext context) throws IOException {
    List<String> captures = captures(Platform.getApplicationArgs());
    if (RunningWorkbench.opens(captures)) {
      return IApplication.EXIT_OK;
    }
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> FaultHandler.report(fault));
    Display.setAppName("Ringscope");
    Display display = PlatformUI.createDisplay();
    try {
      WorkbenchState state = new WorkbenchState(Platform.getInstanceLocation());
      state.chooseFolder();
      int code = PlatformUI.createAndRunWorkbench(display, new RingscopeWorkbenchAdvisor(captures, state));
      return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
    } finally {
      display.dispose();
    }
  }

  /** Options that the platform doesn't know reach the application, too (macOS adds some); "./-name" is still a file. */
  public static List<String> captures(String... arguments) {
    return Stream.of(arguments).filter(argument -> !argument.startsWith("-")).toList();
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
