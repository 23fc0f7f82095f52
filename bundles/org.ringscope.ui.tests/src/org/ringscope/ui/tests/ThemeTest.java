package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private static final String THEME = "org.ringscope.ui.theme";

  @AfterEach
  void backToLight() throws Exception {
    choose("light");
  }

  @Test
  void darkIsDarkAndLightIsLight() throws Exception {
    choose("dark");
    assertTrue(isDark(Window.shell().getBackground()), "background " + Window.shell().getBackground());
    choose("light");
    assertFalse(isDark(Window.shell().getBackground()), "background " + Window.shell().getBackground());
  }

  static void choose(String theme) throws Exception {
    Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(THEME);
    Parameterization parameter = new Parameterization(command.getParameter(RadioState.PARAMETER_ID), theme);
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand(new ParameterizedCommand(command, new Parameterization[] {parameter}), null);
  }

  private static boolean isDark(Color color) {
    return color.getRed() + color.getGreen() + color.getBlue() < 3 * 128;
  }
}
