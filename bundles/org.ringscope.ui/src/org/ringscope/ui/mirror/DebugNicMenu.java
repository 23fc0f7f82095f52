package org.ringscope.ui.mirror;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;

/** The context menu of the debug virtual NICs. */
final class DebugNicMenu {
  private DebugNicMenu() {}

  /** Makes it; it goes with the table. */
  static Menu of(Table table, DebugNicsView view) {
    MenuManager menu = new MenuManager();
    menu.add(action("Open in Wireshark", view, DebugNicAction.WIRESHARK));
    menu.add(action("Start", view, DebugNicAction.START));
    menu.add(action("Stop", view, DebugNicAction.STOP));
    menu.add(new Separator());
    menu.add(action("Add…", view, DebugNicAction.ADD));
    menu.add(action("Edit…", view, DebugNicAction.EDIT));
    menu.add(action("Remove", view, DebugNicAction.REMOVE));
    table.addListener(SWT.Dispose, event -> menu.dispose());
    return menu.createContextMenu(table);
  }

  private static Action action(String text, DebugNicsView view, DebugNicAction action) {
    return new Action(text) {
      @Override
      public void run() {
        action.apply(view);
      }
    };
  }
}
