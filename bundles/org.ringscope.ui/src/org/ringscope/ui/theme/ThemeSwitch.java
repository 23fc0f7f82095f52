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
 *
 * <p>The system's colours come first, and the workbench's theme when they are there: where a theme names no colour,
 * its engine gives a control the system's of the moment, which tables and labels of GTK keep from then on.
 */
public final class ThemeSwitch {
  static final String COMMAND = "org.ringscope.ui.theme";

  /** Where the workbench keeps its theme engine. */
  private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";

  /** GTK alone has the system's colours follow what is preferred, and SWT tells when they have. */
  private static final boolean COLOURS_FOLLOW = SWT.getPlatform().equals("gtk");

  private ThemeSwitch() {}

  /** Applies the choice now, and the theme that it comes to whenever the system's colours change. */
  public static void start() {
    // A filter hears it before those who give parts of controls the new colours.
    Display.getCurrent().addFilter(SWT.Settings, event -> adoptTheme());
    apply();
  }

  /** Has the system's colours follow the choice, and the theme with them. */
  static void apply() {
    Display.getCurrent().setDarkThemePreferred(choice().isDark());
    if (!COLOURS_FOLLOW) {
      adoptTheme();
    }
  }

  private static void adoptTheme() {
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
