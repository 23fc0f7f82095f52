package org.ringscope.ui.host;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.rings.RingSquares;

/** A table of texts, of which only the visible rows are made; a ring's rows have its colour. */
final class RowsTable {
  private static final int CELL_PADDING = 16;

  private final Table table;
  private final RingSquares squares;
  private List<Row> rows = List.of();

  /**
   * A row.
   *
   * @param ring -1 if it belongs to none
   * @param striking whether it is drawn in the colour of what is wrong
   */
  record Row(int ring, boolean striking, List<String> cells) {}

  /**
   * A column.
   *
   * @param sample a text as wide as most
   */
  record Column(String title, boolean right, String sample) {}

  /** @param name of the table, unique in the workbench */
  RowsTable(Composite parent, String name, List<Column> columns) {
    table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
    table.setHeaderVisible(true);
    squares = new RingSquares(table);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (Column column : columns) {
      TableColumn header = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setMoveable(true);
      header.setWidth(Math.max(gc.textExtent(column.title()).x, gc.textExtent(column.sample()).x) + CELL_PADDING);
    }
    gc.dispose();
    TableColumns.remember(table, name);
    table.addListener(SWT.SetData, this::fill);
    PaletteChange.follow(table, table::clearAll);
  }

  private void fill(Event event) {
    if (event.index >= rows.size()) {
      // GTK asks once more for rows that are just being taken away.
      return;
    }
    TableItem item = (TableItem) event.item;
    Row row = rows.get(event.index);
    item.setText(row.cells().toArray(String[]::new));
    item.setImage(row.ring() < 0 ? null : squares.image(row.ring()));
    item.setForeground(row.striking() ? Palette.of(table.getDisplay()).drop() : null);
  }

  Table control() {
    return table;
  }

  void show(List<Row> next) {
    if (next.equals(rows)) {
      return;
    }
    rows = List.copyOf(next);
    table.deselectAll();
    table.setItemCount(rows.size());
    table.clearAll();
  }

  /** Copies the selected rows, all if none is, with tabs between cells. */
  void copy() {
    int[] selected = table.getSelectionIndices();
    String text = (selected.length == 0 ? rows.stream() : Arrays.stream(selected).mapToObj(rows::get))
        .map(row -> String.join("\t", row.cells()).stripTrailing())
        .collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      TextCopy.copy(table.getDisplay(), text + "\n");
    }
  }
}
