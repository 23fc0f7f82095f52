package org.ringscope.ui.placement;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.placement.PlacementAnswer;
import org.ringscope.view.placement.VariantColumn;

/** A row for each of the settings that were tried. */
final class PlacementVariants {
  private static final int CELL_PADDING = 16;

  private final Table table;
  private @Nullable PlacementAnswer shown;

  /**
   * @param select hears when another row is selected
   * @param use hears that the selected row is wanted
   */
  PlacementVariants(Composite parent, Runnable select, Runnable use) {
    table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GC gc = new GC(table);
    for (VariantColumn column : VariantColumn.values()) {
      TableColumn header = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setWidth(Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x) + CELL_PADDING);
    }
    gc.dispose();
    table.addListener(SWT.Selection, event -> select.run());
    table.addListener(SWT.DefaultSelection, event -> use.run());
  }

  Table control() {
    return table;
  }

  /** Shows what was tried, and selects the first of the others. */
  void show(@Nullable PlacementAnswer answer) {
    shown = answer;
    table.removeAll();
    if (answer != null) {
      for (PlacementAnswer.Row row : answer.rows()) {
        TableItem item = new TableItem(table, SWT.NONE);
        for (VariantColumn column : VariantColumn.values()) {
          item.setText(column.ordinal(), row.text(column));
        }
      }
      table.getColumn(VariantColumn.SETTINGS.ordinal()).pack();
      table.setSelection(Math.min(1, answer.rows().size() - 1));
    }
  }

  PlacementAnswer.@Nullable Row selected() {
    int row = table.getSelectionIndex();
    return shown == null || row < 0 ? null : shown.rows().get(row);
  }
}
