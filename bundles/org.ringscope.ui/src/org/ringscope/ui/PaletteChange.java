package org.ringscope.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Tells when the {@link Palette} is another one: what was given a colour of it, such as a table's item, keeps it. */
public final class PaletteChange {
  private PaletteChange() {}

  /** Runs {@code recolour}, on the UI thread, each time the system's colours changed while {@code control} lives. */
  public static void follow(Control control, Runnable recolour) {
    Display display = control.getDisplay();
    Listener listener = event -> recolour.run();
    display.addListener(SWT.Settings, listener);
    control.addListener(SWT.Dispose, event -> display.removeListener(SWT.Settings, listener));
  }
}
