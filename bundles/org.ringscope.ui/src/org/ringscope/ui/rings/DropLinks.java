package org.ringscope.ui.rings;

import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.RingsTable;

/** Makes the counts of drops in a table something to click on: one click lists the packets that were counted. */
final class DropLinks {
  private final Table table;
  private final int column;
  private final Function<TableItem, RingsTable.@Nullable Row> rows;

  private DropLinks(Table table, int column, Function<TableItem, RingsTable.@Nullable Row> rows) {
    this.table = table;
    this.column = column;
    this.rows = rows;
  }

  /**
   * Begins at once.
   *
   * @param column with the counts
   * @param rows what an item shows
   * @param clicked hears on which count somebody clicked
   */
  static void in(
      Table table,
      int column,
      Function<TableItem, RingsTable.@Nullable Row> rows,
      Consumer<RingsTable.Row> clicked) {
    DropLinks links = new DropLinks(table, column, rows);
    table.addListener(SWT.MouseMove, links::point);
    table.addListener(SWT.MouseDown, event -> {
      RingsTable.Row row = event.button == 1 ? links.rowWithDropsAt(event) : null;
      if (row != null) {
        clicked.accept(row);
      }
    });
  }

  private void point(Event event) {
    boolean link = rowWithDropsAt(event) != null;
    table.setCursor(link ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    table.setToolTipText(link ? "Show the packets that were dropped" : null);
  }

  private RingsTable.@Nullable Row rowWithDropsAt(Event event) {
    Point place = new Point(event.x, event.y);
    TableItem item = table.getItem(place);
    if (item == null || !item.getBounds(column).contains(place)) {
      return null;
    }
    RingsTable.Row row = rows.apply(item);
    return row != null && row.dropped() > 0 ? row : null;
  }
}
