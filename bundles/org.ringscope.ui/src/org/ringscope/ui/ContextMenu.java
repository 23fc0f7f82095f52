package org.ringscope.ui;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** Context menus of controls, and what stands in them. */
public final class ContextMenu {
  private ContextMenu() {}

  /**
   * Gives a control its menu, which goes with it.
   *
   * @param filler adds all there is to the empty menu, each time it opens
   */
  public static void on(Control control, IMenuListener filler) {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(filler);
    control.setMenu(menu.createContextMenu(control));
    control.addListener(SWT.Dispose, event -> menu.dispose());
  }

  /** An entry about something, which can't be chosen where that is null. */
  public static <T> Action entry(String text, @Nullable T subject, Consumer<T> run) {
    Action action = entry(text, () -> {
      if (subject != null) {
        run.accept(subject);
      }
    });
    action.setEnabled(subject != null);
    return action;
  }

  /** An entry that runs something. */
  public static Action entry(String text, Runnable run) {
    return new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
  }
}
