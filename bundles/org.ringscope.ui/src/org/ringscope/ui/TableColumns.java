package org.ringscope.ui;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.ColumnLayout;

/** Remembers the widths and the order of a table's columns between two starts. */
public final class TableColumns {
  /** So that dragging a column's edge is kept once, and a crash soon after loses nothing else. */
  private static final int KEEP_AFTER_MILLIS = 1000;

  private final Table table;
  private final String key;
  private final Runnable keeper = this::keep;

  private TableColumns(Table table, String key) {
    this.table = table;
    this.key = key;
  }

  /**
   * Restores the columns, which have to be there with their first widths, and keeps them from now on.
   *
   * @param name of the table, unique in the workbench
   */
  public static void remember(Table table, String name) {
    TableColumns columns = new TableColumns(table, "columns." + name);
    columns.restore();
    for (TableColumn column : table.getColumns()) {
      column.addListener(SWT.Resize, event -> columns.keepSoon());
      column.addListener(SWT.Move, event -> columns.keepSoon());
    }
    table.addListener(SWT.Dispose, event -> columns.keep());
  }

  private void restore() {
    ColumnLayout layout = ColumnLayout.parse(Preferences.store().getString(key));
    List<String> titles = Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
    for (TableColumn column : table.getColumns()) {
      column.setWidth(layout.width(column.getText(), column.getWidth()));
    }
    table.setColumnOrder(layout.order(titles));
  }

  private void keepSoon() {
    Display display = table.getDisplay();
    display.timerExec(KEEP_AFTER_MILLIS, keeper);
  }

  private void keep() {
    if (table.isDisposed()) {
      return;
    }
    List<ColumnLayout.Column> columns = Arrays.stream(table.getColumnOrder())
        .mapToObj(table::getColumn)
        .map(column -> new ColumnLayout.Column(column.getText(), column.getWidth()))
        .toList();
    IPreferenceStore store = Preferences.store();
    store.setValue(key, new ColumnLayout(columns).text());
    Preferences.save();
  }
}
