package org.ringscope.ui.whatif;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;

/** Tries other settings on the capture in front, and replays it with the one that was taken. */
public final class WhatIfHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    CaptureReplay capture = HandlerUtil.getActiveEditorChecked(event).getAdapter(CaptureReplay.class);
    if (capture == null) {
      return null;
    }
    WhatIfWizard wizard = new WhatIfWizard(capture.file(), capture.scenario());
    WhatIfDialog dialog = new WhatIfDialog(HandlerUtil.getActiveShellChecked(event), wizard);
    Scenario taken = dialog.open() == Window.OK ? wizard.taken() : null;
    if (taken != null) {
      ReplayJob.replay(capture, taken);
    }
    return null;
  }
}
