package org.ringscope.ui.mirror;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.mirror.DebugNicColumn;
import org.ringscope.view.mirror.DebugNicRow;
import org.ringscope.view.mirror.DebugNicSetup;

/** A row a debug virtual NIC, and beneath them where the selected one can be attached to, or what is wrong with it. */
final class DebugNicsPane extends Composite {
  private static final int CELL_PADDING = 14;

  private final Table table;
  private final Text message;
  private final RingSquares squares;
  private List<DebugNicRow> rows = List.of();

  /** @param opened run when a row is to be edited */
  DebugNicsPane(Composite parent, Runnable opened) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
    table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    squares = new RingSquares(table);
    createColumns();
    TableColumns.remember(table, "debugNics");
    PaletteChange.follow(table, () -> show(rows));
    table.addListener(SWT.Selection, event -> showMessage());
    table.addListener(SWT.DefaultSelection, event -> opened.run());
    // Read-only text can be selected and copied, which a label can't.
    message = new Text(this, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(message);
  }

  private void createColumns() {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (DebugNicColumn column : DebugNicColumn.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setMoveable(true);
      int square = column == DebugNicColumn.NAME ? RingSquares.WIDTH : 0;
      int text = Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x);
      header.setWidth(text + CELL_PADDING + square);
    }
    gc.dispose();
  }

  Table table() {
    return table;
  }

  void show(List<DebugNicRow> next) {
    rows = next;
    table.setItemCount(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      show(table.getItem(i), rows.get(i));
    }
    showMessage();
  }

  private void show(TableItem item, DebugNicRow row) {
    for (DebugNicColumn column : DebugNicColumn.values()) {
      if (!row.text(column).equals(item.getText(column.ordinal()))) {
        item.setText(column.ordinal(), row.text(column));
      }
    }
    item.setImage(row.ring() < 0 ? null : squares.image(row.ring()));
    item.setForeground(
        DebugNicColumn.STATE.ordinal(), row.failed() ? Palette.of(table.getDisplay()).drop() : null);
  }

  private void showMessage() {
    DebugNicRow row = selected();
    String text = row == null ? "" : row.message();
    if (!message.getText().equals(text)) {
      message.setText(text);
      GridShare.setShown(message, !text.isEmpty());
      layout();
    }
  }

  /** The selected row, or the only one there is. */
  @Nullable DebugNicRow selected() {
    int row = rows.size() == 1 ? 0 : table.getSelectionIndex();
    return row < 0 || row >= rows.size() ? null : rows.get(row);
  }

  /** What is selected beneath the table, or else where the selected row can be attached to; may be empty. */
  String textToCopy() {
    if (message.isFocusControl() && message.getSelectionCount() > 0) {
      return message.getSelectionText();
    }
    DebugNicRow row = selected();
    return row == null || row.address() == null ? "" : row.address().toString();
  }

  /** The row at a place of the table, or null. */
  @Nullable DebugNicSetup nic(int row) {
    return row < 0 || row >= rows.size() ? null : rows.get(row).nic();
  }

  void select(String name) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).nic().name().equals(name)) {
        table.setSelection(i);
        showMessage();
      }
    }
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
