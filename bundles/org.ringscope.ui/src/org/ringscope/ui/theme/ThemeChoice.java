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

  /** The platform's id of the theme that this choice comes to now. */
  String themeId() {
    return switch (this) {
      case LIGHT -> LIGHT_ID;
      case DARK -> DARK_ID;
      case SYSTEM -> Display.isSystemDarkTheme() ? DARK_ID : LIGHT_ID;
    };
  }
}
