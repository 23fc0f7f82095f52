package org.ringscope.ui.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows what failed. Faults – exceptions that nobody foresaw – show as such, each once, for one that comes with every
 * repaint would bury the window under dialogs; what was foreseen shows as a plain message each time.
 */
public final class FaultHandler extends AbstractStatusHandler {
  private static final int MOST_REMEMBERED = 1000;

  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  /** Logs a fault and shows it; from any thread. */
  public static void report(Throwable fault) {
    IStatus status = Status.error("Ringscope came upon a fault: " + fault, fault);
    StatusManager.getManager().handle(status, StatusManager.LOG | StatusManager.SHOW);
  }

  @Override
  public void handle(StatusAdapter adapter, int style) {
    IStatus status = adapter.getStatus();
    if ((style & StatusManager.LOG) != 0) {
      // Else the log's own listener would hand it back to this handler.
      StatusManager.getManager().addLoggedStatus(status);
      ILog.of(FaultHandler.class).log(status);
    }
    if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0 && PlatformUI.isWorkbenchRunning()) {
      Display display = PlatformUI.getWorkbench().getDisplay();
      if (!display.isDisposed()) {
        display.asyncExec(() -> show(display, status));
      }
    }
  }

  private void show(Display display, IStatus status) {
    Throwable cause = status.getException();
    Shell parent = display.getActiveShell();
    if (cause == null || !isFault(cause)) {
      ErrorDialog.openError(parent, "Ringscope", null, status);
    } else if (!FaultDialog.isOpen() && shown.size() < MOST_REMEMBERED && shown.add(placeOf(cause))) {
      new FaultDialog(parent, cause).open();
    }
  }

  /** Foreseen failures – a disk that is full, a file that is gone – are no faults of the program. */
  private static boolean isFault(@Nullable Throwable cause) {
    return cause instanceof RuntimeException || cause instanceof Error;
  }

  /** The same for all exceptions of one kind from one place. */
  private static String placeOf(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    return cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
  }
}
