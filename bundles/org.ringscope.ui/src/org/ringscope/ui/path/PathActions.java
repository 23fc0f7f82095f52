package org.ringscope.ui.path;

import java.util.List;
import org.eclipse.jface.action.IAction;
import org.ringscope.ui.ContextMenu;

/** What can be done with a packet's way. */
final class PathActions {
  private PathActions() {}

  /** All of it, for menus. */
  static List<IAction> all(PathPane pane) {
    return List.of(
        ContextMenu.entry("Copy Row", pane::copyRow),
        ContextMenu.entry("Copy All as Text", pane::copyAll),
        ContextMenu.entry("Copy All as JSON", pane::copyJson),
        ContextMenu.entry("Expand All", () -> pane.tree().expandAll()),
        ContextMenu.entry("Collapse All", () -> pane.tree().collapseAll()));
  }
}
