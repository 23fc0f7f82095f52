package org.ringscope.ui.comparison;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.comparison.RingColumn;
import org.ringscope.view.comparison.RingRow;

/** A row a ring; drops that became more are in the colour of drops, with their sign. */
final class ComparedRings {
  private static final int CELL_PADDING = 22;

  private final Table table;
  private final RingSquares squares;
  private List<RingRow> shown = List.of();

  ComparedRings(Composite parent) {
    table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    squares = new RingSquares(table);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (RingColumn column : RingColumn.values()) {
      TableColumn header = new TableColumn(table, column == RingColumn.RING ? SWT.LEFT : SWT.RIGHT);
      header.setText(column.title());
      int square = column == RingColumn.RING ? RingSquares.WIDTH : 0;
      int text = Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x);
      header.setWidth(text + CELL_PADDING + square);
    }
    gc.dispose();
    TableColumns.remember(table, "comparedRings");
    PaletteChange.follow(table, () -> show(shown));
  }

  void show(List<RingRow> rows) {
    shown = rows;
    table.setItemCount(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      RingRow row = rows.get(i);
      TableItem item = table.getItem(i);
      for (RingColumn column : RingColumn.values()) {
        item.setText(column.ordinal(), row.text(column));
      }
      item.setImage(row.ring() < 0 ? (Image) null : squares.image(row.ring()));
      item.setForeground(
          RingColumn.DROPS_DIFFERENCE.ordinal(),
          row.dropsDifference() > 0 ? Palette.of(table.getDisplay()).drop() : null);
    }
  }

  boolean setFocus() {
    return table.setFocus();
  }
}
