package org.ringscope.ui.rings;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.TableColumns;
import org.ringscope.view.RingsTable;

/** The bars of all rings and, beneath them, the same numbers as a table that can be read aloud. */
final class RingsPane extends Composite {
  private static final int CELL_PADDING = 16;

  private final Label summary;
  private final RingsChart chart;
  private final Table table;
  private final RingSquares squares;
  private int leastLast;
  private @Nullable RingsTable shown;

  RingsPane(Composite parent) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    summary = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(summary);
    SashForm halves = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(halves);
    chart = new RingsChart(halves);
    table = new Table(halves, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    squares = new RingSquares(table);
    createColumns();
    TableColumns.remember(table, "rings");
    table.addListener(SWT.Resize, event -> widenLast());
  }

  private void createColumns() {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (RingsTable.Column column : RingsTable.Column.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      int square = column == RingsTable.Column.RING ? RingSquares.WIDTH : 0;
      header.setWidth(gc.textExtent(column.sample()).x + CELL_PADDING + square);
      leastLast = header.getWidth();
    }
    gc.dispose();
  }

  /** Gives the last column what the others leave, so that the causes of drops have room. */
  private void widenLast() {
    int rest = table.getClientArea().width;
    int last = table.getColumnCount() - 1;
    for (int i = 0; i < last; i++) {
      rest -= table.getColumn(i).getWidth();
    }
    if (rest > 0) {
      table.getColumn(last).setWidth(Math.max(rest, leastLast));
    }
  }

  /** Shows what each ring got. */
  void show(RingsTable rings) {
    if (rings.equals(shown)) {
      return;
    }
    shown = rings;
    summary.setText(rings.summary());
    chart.show(rings.rings());
    table.setItemCount(rings.rings().size() + 1);
    for (int row = 0; row < rings.rings().size(); row++) {
      RingsTable.Row ring = rings.rings().get(row);
      TableItem item = table.getItem(row);
      show(item, ring);
      item.setImage(squares.image(ring.ring()));
    }
    TableItem total = table.getItem(rings.rings().size());
    show(total, rings.total());
    total.setImage((Image) null);
    layout(true, true);
  }

  private void show(TableItem item, RingsTable.Row row) {
    for (RingsTable.Column column : RingsTable.Column.values()) {
      item.setText(column.ordinal(), row.text(column));
    }
    boolean lost = row.dropped() > 0;
    item.setForeground(RingsTable.Column.DROPS.ordinal(), lost ? getDisplay().getSystemColor(SWT.COLOR_RED) : null);
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
