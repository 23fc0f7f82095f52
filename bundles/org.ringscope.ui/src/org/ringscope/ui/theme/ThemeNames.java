package org.ringscope.ui.theme;

import java.util.Map;
import org.eclipse.core.commands.IParameterValues;

/** The values of the theme command's parameter, for Quick Access and the Keys preferences. */
public final class ThemeNames implements IParameterValues {
  @Override
  public Map<String, String> getParameterValues() {
    return Map.of("Light", "light", "Dark", "dark", "As the system", "system");
  }
}
