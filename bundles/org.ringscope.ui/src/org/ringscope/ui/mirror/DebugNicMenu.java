package org.ringscope.ui.mirror;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.ringscope.ui.ContextMenu;

/** The context menu of the debug virtual NICs. */
final class DebugNicMenu {
  private DebugNicMenu() {}

  /** Adds all of it. */
  static void fill(IMenuManager menu, DebugNicsView view) {
    menu.add(action("Open in Wireshark", view, DebugNicAction.WIRESHARK));
    menu.add(action("Start", view, DebugNicAction.START));
    menu.add(action("Stop", view, DebugNicAction.STOP));
    menu.add(new Separator());
    menu.add(action("Add…", view, DebugNicAction.ADD));
    menu.add(action("Edit…", view, DebugNicAction.EDIT));
    menu.add(action("Remove", view, DebugNicAction.REMOVE));
  }

  private static Action action(String text, DebugNicsView view, DebugNicAction action) {
    return ContextMenu.entry(text, () -> action.apply(view));
  }
}
