package org.ringscope.ui.theme;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;
import org.jspecify.annotations.Nullable;

/** Changes the theme to the one that the menu entry names. */
public final class ThemeHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    String chosen = event.getParameter(RadioState.PARAMETER_ID);
    if (chosen != null && !HandlerUtil.matchesRadioState(event)) {
      HandlerUtil.updateRadioState(event.getCommand(), chosen);
      ThemeSwitch.apply();
    }
    return null;
  }
}
