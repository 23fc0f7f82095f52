package org.ringscope.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.handover.Handover;
import org.ringscope.session.handover.HandoverPlace;
import org.ringscope.session.handover.HandoverServer;
import org.ringscope.ui.capture.CaptureEditor;

/** The one workbench of a user's screen that takes the captures of later starts. */
final class RunningWorkbench {
  private @Nullable HandoverServer server;

  private static Path place() {
    return HandoverPlace.of(System.getenv(), WorkbenchState.base());
  }

  /** Asks a running workbench to open captures; false if there is none, or it can't. */
  static boolean opens(List<String> captures) {
    return !captures.isEmpty() && Handover.offer(place(), captures.stream().map(Path::of).toList());
  }

  /** Takes captures from now on, unless another workbench already does. */
  void listen(Display display) {
    ILog log = ILog.of(RunningWorkbench.class);
    try {
      server = HandoverServer.listen(
          place(),
          captures -> display.asyncExec(() -> open(captures)),
          failure -> log.warn("A request to open captures was refused: " + failure.getMessage(), failure));
    } catch (IOException e) {
      log.info("Later starts open windows of their own: " + e.getMessage());
    }
  }

  private static void open(List<Path> captures) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null || window.getActivePage() == null) {
      return;
    }
    captures.forEach(capture -> CaptureEditor.open(window.getActivePage(), capture));
    window.getShell().setMinimized(false);
    window.getShell().forceActive();
  }

  void close() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      ILog.of(RunningWorkbench.class).warn("The socket for later starts is left behind.", e);
    }
  }
}
