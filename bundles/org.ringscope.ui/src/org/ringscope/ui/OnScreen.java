package org.ringscope.ui;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Hands each thing that other threads found to the UI thread; what comes after the control is gone is dropped. Where
 * only the latest state counts, {@link ScreenRefresh} serves.
 */
public final class OnScreen {
  private OnScreen() {}

  /** @return may be called from any thread, also after the display is gone */
  public static <T> Consumer<T> of(Control control, Consumer<T> take) {
    Display display = control.getDisplay();
    return found -> {
      if (!display.isDisposed()) {
        display.asyncExec(() -> {
          if (!control.isDisposed()) {
            take.accept(found);
          }
        });
      }
    };
  }
}
