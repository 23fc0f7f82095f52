package org.ringscope.ui.theme;

import org.eclipse.core.commands.State;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
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
    display.addListener(SWT.Settings, event -> apply());
    apply();
  }

  static void apply() {
    if (Display.getCurrent().getData(ENGINE) instanceof IThemeEngine engine) {
      String wanted = choice().themeId();
      ITheme active = engine.getActiveTheme();
      if (active == null || !active.getId().equals(wanted)) {
        engine.setTheme(wanted, true);
      }
    }
  }

  private static ThemeChoice choice() {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    State state = commands.getCommand(COMMAND).getState(RadioState.STATE_ID);
    return state == null ? ThemeChoice.SYSTEM : ThemeChoice.named(String.valueOf(state.getValue()));
  }
}
