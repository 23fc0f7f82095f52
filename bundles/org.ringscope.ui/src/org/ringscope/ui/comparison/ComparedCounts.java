package org.ringscope.ui.comparison;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.ringscope.ui.TableColumns;
import org.ringscope.view.comparison.ReplayComparison;

/** Totals, causes of drops and marks that differ. */
final class ComparedCounts {
  private static final int CELL_PADDING = 22;

  private final Table table;

  ComparedCounts(Composite parent) {
    table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    addColumn(gc, "Count", SWT.LEFT, "totals: delivered to all");
    addColumn(gc, "Before", SWT.RIGHT, "12,345,678");
    addColumn(gc, "After", SWT.RIGHT, "12,345,678");
    addColumn(gc, "Difference", SWT.RIGHT, "+12,345,678");
    gc.dispose();
    TableColumns.remember(table, "comparedCounts");
  }

  private void addColumn(GC gc, String title, int side, String sample) {
    TableColumn column = new TableColumn(table, side);
    column.setText(title);
    column.setWidth(gc.textExtent(sample).x + CELL_PADDING);
  }

  void show(List<ReplayComparison.CountRow> rows) {
    table.setItemCount(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ReplayComparison.CountRow row = rows.get(i);
      table.getItem(i).setText(new String[] {row.name(), row.before(), row.after(), row.difference()});
    }
  }
}
