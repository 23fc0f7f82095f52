package org.ringscope.ui.placement;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ringscope.session.place.PostedRecord;
import org.ringscope.view.placement.BufferColumn;

/** The map in words and numbers: a row a buffer, read when it comes into sight. */
final class BufferTable {
  private static final int CELL_PADDING = 24;

  private final Shown shown;
  private final Table table;

  /** @param select hears which buffer was selected, as a stretch */
  BufferTable(Composite parent, Shown shown, Consumer<Marked> select) {
    this.shown = shown;
    table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
    table.setHeaderVisible(true);
    GC gc = new GC(table);
    for (BufferColumn column : BufferColumn.values()) {
      TableColumn header = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setWidth(Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x) + CELL_PADDING);
    }
    gc.dispose();
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, event -> {
      PostedRecord buffers = shown.record().buffers();
      int buffer = table.indexOf((TableItem) event.item);
      select.accept(new Marked(buffers.start(buffer), buffers.end(buffer), -1));
    });
    shown.addListener(this::refresh);
  }

  Table table() {
    return table;
  }

  private void fill(Event event) {
    TableItem item = (TableItem) event.item;
    if (!shown.isEmpty()) {
      item.setText(BufferColumn.texts(shown.stream(), shown.moment(), table.indexOf(item), shown.first()));
    }
  }

  /** Reads the rows in sight anew. */
  void refresh() {
    if (!table.isVisible()) {
      return;
    }
    table.setItemCount(shown.isEmpty() ? 0 : shown.record().buffers().count());
    table.clearAll();
  }

  /** The selected rows, or all, with the headers, as text with tabs. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (BufferColumn column : BufferColumn.values()) {
      text.append(column.ordinal() == 0 ? "" : "\t").append(column.title());
    }
    int[] rows = table.getSelectionIndices();
    int count = rows.length == 0 ? shown.record().buffers().count() : rows.length;
    for (int i = 0; i < count; i++) {
      int buffer = rows.length == 0 ? i : rows[i];
      text.append('\n').append(
          String.join("\t", BufferColumn.texts(shown.stream(), shown.moment(), buffer, shown.first())));
    }
    return text.append('\n').toString();
  }
}
