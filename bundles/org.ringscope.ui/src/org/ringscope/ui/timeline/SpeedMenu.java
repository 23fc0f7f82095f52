package org.ringscope.ui.timeline;

import java.util.function.Supplier;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.PlaySpeed;

/** The speed of playing: a button that reads it and opens a choice of all. */
final class SpeedMenu extends ContributionItem {
  private final Supplier<@Nullable PlayHead> head;
  private @Nullable ToolItem button;

  SpeedMenu(Supplier<@Nullable PlayHead> head) {
    super("org.ringscope.ui.timeline.speed");
    this.head = head;
  }

  @Override
  public void fill(ToolBar parent, int index) {
    ToolItem item = new ToolItem(parent, SWT.DROP_DOWN, index);
    item.setToolTipText("Speed of playing; max plays the whole capture in five seconds");
    item.addListener(SWT.Selection, event -> open(item));
    button = item;
    show();
  }

  /** Shows the speed of now. */
  void show() {
    PlayHead now = head.get();
    if (button != null && !button.isDisposed()) {
      button.setEnabled(now != null);
      String text = now == null ? PlaySpeed.NORMAL.text() : now.speed().text();
      if (!button.getText().equals(text)) {
        button.setText(text);
        button.getParent().requestLayout();
      }
    }
  }

  private void open(ToolItem item) {
    PlayHead now = head.get();
    if (now == null) {
      return;
    }
    Menu menu = new Menu(item.getParent());
    for (PlaySpeed speed : PlaySpeed.values()) {
      MenuItem choice = new MenuItem(menu, SWT.RADIO);
      choice.setText(speed.text());
      choice.setSelection(speed == now.speed());
      choice.addListener(SWT.Selection, event -> {
        if (choice.getSelection()) {
          now.setSpeed(speed);
        }
      });
    }
    menu.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
    // The choice is heard after the menu is hidden.
    menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }
}
