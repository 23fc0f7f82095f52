package org.ringscope.ui.packetlist;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.TableColumn;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.TimeFormat;

/** Chooses which columns the packet list shows, and how it tells times. */
final class ColumnsMenu {
  private final TableColumns columns;

  ColumnsMenu(TableColumns columns) {
    this.columns = columns;
  }

  void fill(IMenuManager menu) {
    for (TableColumn column : columns.inOrder()) {
      menu.add(new ShowColumn(column));
    }
    menu.add(new Separator());
    MenuManager times = new MenuManager("Time Format");
    for (TimeFormat format : TimeFormat.values()) {
      times.add(new UseTimeFormat(format));
    }
    menu.add(times);
    menu.add(ContextMenu.entry("Reset Columns", columns::reset));
  }

  private final class ShowColumn extends Action {
    private final TableColumn column;

    ShowColumn(TableColumn column) {
      super(column.getText(), IAction.AS_CHECK_BOX);
      this.column = column;
      setChecked(columns.isShown(column));
      // Without any column there would be no header left to bring one back.
      setEnabled(!isChecked() || columns.inOrder().stream().filter(columns::isShown).count() > 1);
    }

    @Override
    public void run() {
      columns.show(column, isChecked());
    }
  }

  private static final class UseTimeFormat extends Action {
    private final TimeFormat format;

    UseTimeFormat(TimeFormat format) {
      super(format.title(), IAction.AS_RADIO_BUTTON);
      this.format = format;
      setChecked(Preferences.timeFormat() == format);
    }

    @Override
    public void run() {
      if (isChecked()) {
        Preferences.store().setValue(Preferences.TIME_FORMAT, format.name());
        Preferences.save();
      }
    }
  }
}
