package org.ringscope.ui.theme;

import org.eclipse.core.commands.State;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;

/**
 * Applies the choice that the command Window > Theme holds; the platform keeps it across restarts. For the UI thread.
 */
public final class ThemeSwitch {
  static final String COMMAND = "org.ringscope.ui.theme";

  /** Where the workbench keeps its theme engine. */
  private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";

  private ThemeSwitch() {}

  /** Applies the choice now and whenever the system's own theme changes. */
  public static void start() {
    Display display = Display.getCurrent();
    display.addListener(SWT.Settings, event -> {
      apply();
      redraw(display);
    });
    apply();
  }

  /** The system's colours, by which canvases paint, follow a change of theme later than the controls'. */
  private static void redraw(Display display) {
    for (Shell shell : display.getShells()) {
      Rectangle area = shell.getClientArea();
      shell.redraw(area.x, area.y, area.width, area.height, true);
    }
  }

  static void apply() {
    if (Display.getCurrent().getData(ENGINE) instanceof IThemeEngine engine) {
      String wanted = choice().themeId();
      ITheme active = engine.getActiveTheme();
      if (active == null || !active.getId().equals(wanted)) {
        if (active != null) {
          forgetColours(Display.getCurrent());
        }
        engine.setTheme(wanted, true);
      }
    }
  }

  /** The light theme names few colours: what the dark one gave a control would stay. */
  private static void forgetColours(Display display) {
    for (Shell shell : display.getShells()) {
      forgetColours(shell);
    }
  }

  private static void forgetColours(Control control) {
    control.setBackground(null);
    control.setForeground(null);
    if (control instanceof Table table) {
      table.setHeaderBackground(null);
      table.setHeaderForeground(null);
    } else if (control instanceof Tree tree) {
      tree.setHeaderBackground(null);
      tree.setHeaderForeground(null);
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        forgetColours(child);
      }
    }
  }

  private static ThemeChoice choice() {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    State state = commands.getCommand(COMMAND).getState(RadioState.STATE_ID);
    return state == null ? ThemeChoice.SYSTEM : ThemeChoice.named(String.valueOf(state.getValue()));
  }
}
