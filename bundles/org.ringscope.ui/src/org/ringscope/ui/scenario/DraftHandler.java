package org.ringscope.ui.scenario;

import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.scenario.ScenarioDraft;

/** Undoes or does again; enabled while there is something to do. */
final class DraftHandler extends AbstractHandler {
  private final Runnable action;

  DraftHandler(ScenarioDraft draft, BooleanSupplier possible, Runnable action) {
    this.action = action;
    setBaseEnabled(possible.getAsBoolean());
    draft.addListener(() -> setBaseEnabled(possible.getAsBoolean()));
  }

  @Override
  public @Nullable Object execute(ExecutionEvent event) {
    action.run();
    return null;
  }
}
