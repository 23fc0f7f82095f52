package org.ringscope.ui.theme;

import org.eclipse.swt.widgets.Display;

/** What the user can choose. */
enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK;

  private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";

  /** The choice that plugin.xml calls {@code name}; {@link #SYSTEM} for whatever else an old preference may say. */
  static ThemeChoice named(String name) {
    for (ThemeChoice choice : values()) {
      if (choice.name().equalsIgnoreCase(name)) {
        return choice;
      }
    }
    return SYSTEM;
  }

  /** Whether this choice comes to a dark theme now. */
  boolean isDark() {
    return switch (this) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Display.isSystemDarkTheme();
    };
  }

  /** The platform's id of the theme that this choice comes to now. */
  String themeId() {
    return isDark() ? DARK_ID : LIGHT_ID;
  }
}
