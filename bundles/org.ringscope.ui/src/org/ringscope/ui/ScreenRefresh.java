package org.ringscope.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Runs something on the UI thread for those who call from any thread, more often than a screen can follow: calls that
 * come before it ran are one, and none comes after the control is gone.
 */
public final class ScreenRefresh {
  private final Control control;
  private final Display display;
  private final Runnable refresh;
  private final AtomicBoolean pending = new AtomicBoolean();

  public ScreenRefresh(Control control, Runnable refresh) {
    this.control = control;
    this.refresh = refresh;
    display = control.getDisplay();
  }

  /** Asks for a refresh; returns at once. */
  public void soon() {
    if (!display.isDisposed() && pending.compareAndSet(false, true)) {
      display.asyncExec(() -> {
        pending.set(false);
        if (!control.isDisposed()) {
          refresh.run();
        }
      });
    }
  }
}
