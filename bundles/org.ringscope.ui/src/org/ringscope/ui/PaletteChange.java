package org.ringscope.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Notices that the theme is another one, by the colours of the moment when a control is painted: what was given a
 * colour of the {@link Palette}, such as a table's item, keeps it else.
 */
public final class PaletteChange {
  private final Control control;
  private final Runnable recolour;
  private Palette painted;

  private PaletteChange(Control control, Runnable recolour) {
    this.control = control;
    this.recolour = recolour;
    painted = Palette.of(control.getDisplay());
  }

  /** Runs {@code recolour}, on the UI thread, each time {@code control} was painted in the colours of another theme. */
  public static void follow(Control control, Runnable recolour) {
    PaletteChange change = new PaletteChange(control, recolour);
    control.addListener(SWT.Paint, event -> change.compare());
  }

  private void compare() {
    Palette now = Palette.of(control.getDisplay());
    if (!now.equals(painted)) {
      painted = now;
      // Not amid painting, which a new colour would begin again.
      control.getDisplay().asyncExec(() -> {
        if (!control.isDisposed()) {
          recolour.run();
        }
      });
    }
  }
}
