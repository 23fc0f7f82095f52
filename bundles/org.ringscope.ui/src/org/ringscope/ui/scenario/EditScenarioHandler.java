package org.ringscope.ui.scenario;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** Opens the scenario file beside the capture in front. */
public final class EditScenarioHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    CaptureReplay capture = HandlerUtil.getActiveEditorChecked(event).getAdapter(CaptureReplay.class);
    try {
      if (capture != null) {
        ScenarioEditor.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), capture);
      }
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The scenario can't be opened: " + e.getMessage(), e);
    }
  }
}
