package org.ringscope.ui.filter;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Runs one of the filter commands on the capture in front. */
public final class FilterHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    Filtered filtered = editor == null ? null : editor.getAdapter(Filtered.class);
    if (filtered != null) {
      String command = event.getCommand().getId();
      switch (command.substring(command.lastIndexOf('.') + 1)) {
        case "focus", "findReplace" -> filtered.focusFilter();
        case "next" -> filtered.nextMatch();
        case "previous" -> filtered.previousMatch();
        default -> throw new ExecutionException("No filter command: " + command);
      }
    }
    return null;
  }
}
