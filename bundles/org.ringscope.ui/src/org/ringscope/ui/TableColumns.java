package org.ringscope.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.ColumnLayout;

/** Remembers widths, order and visibility of a table's columns between two starts. */
public final class TableColumns {
  /** So that dragging a column's edge is kept once, and a crash soon after loses nothing else. */
  private static final int KEEP_AFTER_MILLIS = 1000;

  private final Table table;
  private final String key;
  private final Runnable keeper = this::keep;

  /** As the table was made: what {@link #reset} goes back to. */
  private final ColumnLayout first;

  /** Width of each column while it is hidden; 0 if it is shown. */
  private final int[] hiddenWidth;

  private TableColumns(Table table, String key, Set<String> hidden) {
    this.table = table;
    this.key = key;
    hiddenWidth = new int[table.getColumnCount()];
    first = new ColumnLayout(Arrays.stream(table.getColumns())
        .map(column ->
            new ColumnLayout.Column(column.getText(), column.getWidth(), hidden.contains(column.getText())))
        .toList());
  }

  /** As {@link #remember(Table, String, Set)} for a table that shows all its columns. */
  public static void remember(Table table, String name) {
    remember(table, name, Set.of());
  }

  /**
   * Restores the columns, which have to be there with their first widths, and keeps them from now on.
   *
   * @param name of the table, unique in the workbench
   * @param hidden titles of the columns that don't show until someone wants them
   */
  public static TableColumns remember(Table table, String name, Set<String> hidden) {
    TableColumns columns = new TableColumns(table, "columns." + name, hidden);
    columns.restore(ColumnLayout.parse(Preferences.store().getString(columns.key)));
    for (TableColumn column : table.getColumns()) {
      column.addListener(SWT.Resize, event -> columns.keepSoon());
      column.addListener(SWT.Move, event -> columns.keepSoon());
    }
    table.addListener(SWT.Dispose, event -> columns.keep());
    return columns;
  }

  private void restore(ColumnLayout layout) {
    List<String> titles = Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      int width = layout.width(title, first.width(title, 0));
      boolean hidden = layout.isHidden(title, first.isHidden(title, false));
      hiddenWidth[i] = hidden ? width : 0;
      apply(table.getColumn(i), hidden ? 0 : width);
    }
    table.setColumnOrder(layout.order(titles));
  }

  private static void apply(TableColumn column, int width) {
    column.setWidth(width);
    // The edge of a hidden column would still be there to be dragged.
    column.setResizable(width > 0);
  }

  /** The columns from left to right, hidden ones included. */
  public List<TableColumn> inOrder() {
    return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).toList();
  }

  public boolean isShown(TableColumn column) {
    return hiddenWidth[table.indexOf(column)] == 0;
  }

  /** Shows a column as wide as it was, or hides it. */
  public void show(TableColumn column, boolean shown) {
    int index = table.indexOf(column);
    if (shown == isShown(column)) {
      return;
    }
    int width = shown ? hiddenWidth[index] : 0;
    hiddenWidth[index] = shown ? 0 : Math.max(1, column.getWidth());
    apply(column, width);
    shareOutWidth();
  }

  /** Makes all columns as they were at the very first start. */
  public void reset() {
    restore(first);
    shareOutWidth();
  }

  /** Tables that fit a column to their width do so when they are resized; now there is more or less room for it. */
  private void shareOutWidth() {
    table.notifyListeners(SWT.Resize, null);
    keepSoon();
  }

  private void keepSoon() {
    Display display = table.getDisplay();
    display.timerExec(KEEP_AFTER_MILLIS, keeper);
  }

  private void keep() {
    if (table.isDisposed()) {
      return;
    }
    List<ColumnLayout.Column> columns = Arrays.stream(table.getColumnOrder()).mapToObj(this::column).toList();
    IPreferenceStore store = Preferences.store();
    store.setValue(key, new ColumnLayout(columns).text());
    Preferences.save();
  }

  private ColumnLayout.Column column(int index) {
    TableColumn column = table.getColumn(index);
    boolean hidden = hiddenWidth[index] > 0;
    return new ColumnLayout.Column(column.getText(), hidden ? hiddenWidth[index] : column.getWidth(), hidden);
  }
}
