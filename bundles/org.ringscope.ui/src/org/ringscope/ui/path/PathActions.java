package org.ringscope.ui.path;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** What can be done with a packet's way. */
final class PathActions {
  private PathActions() {}

  /** All of it, for menus. */
  static List<IAction> all(PathPane pane) {
    return List.of(
        of("Copy Row", pane::copyRow),
        of("Copy All as Text", pane::copyAll),
        of("Copy All as JSON", pane::copyJson),
        of("Expand All", () -> pane.tree().expandAll()),
        of("Collapse All", () -> pane.tree().collapseAll()));
  }

  static Action of(String title, Runnable run) {
    return new Action(title) {
      @Override
      public void run() {
        run.run();
      }
    };
  }
}
