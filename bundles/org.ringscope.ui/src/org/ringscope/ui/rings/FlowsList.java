package org.ringscope.ui.rings;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.mirror.MirrorOffer;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FlowsTable;
import org.ringscope.view.mirror.MirrorSubject;

/** The largest flows of a ring. */
final class FlowsList {
  private static final int CELL_PADDING = 14;
  private static final String HINT = "Select a ring to see its largest flows.";

  private final Label note;
  private final Table table;

  /** @param capture whose flows these are, if there is one */
  FlowsList(Composite parent, Supplier<@Nullable CaptureReplay> capture) {
    Composite body = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
    note = new Label(body, SWT.NONE);
    note.setText(HINT);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(note);
    table = new Table(body, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    GC gc = new GC(table);
    addColumn(gc, "Flow", SWT.LEFT, "tcp4 10.0.0.1:49152 > 192.0.2.10:443");
    addColumn(gc, "Packets", SWT.RIGHT, "12,345,678");
    addColumn(gc, "Share", SWT.RIGHT, "100.0%");
    addColumn(gc, "Bytes", SWT.RIGHT, "1,234,567,890");
    gc.dispose();
    MirrorOffer.on(table, "Mirror This Flow…", () -> wish(capture.get()));
  }

  private @Nullable MirrorWish wish(@Nullable CaptureReplay capture) {
    int row = table.getSelectionIndex();
    return capture == null || row < 0
        ? null
        : MirrorWish.of(capture, MirrorSubject.flow(table.getItem(row).getText(0)));
  }

  private void addColumn(GC gc, String title, int side, String sample) {
    TableColumn column = new TableColumn(table, side);
    column.setText(title);
    column.setWidth(gc.textExtent(sample).x + CELL_PADDING);
  }

  void show(FlowsTable flows) {
    note.setText(flows.note().isEmpty() ? HINT : flows.note());
    note.requestLayout();
    table.setItemCount(flows.rows().size());
    for (int i = 0; i < flows.rows().size(); i++) {
      FlowsTable.Row row = flows.rows().get(i);
      table.getItem(i).setText(new String[] {row.flow(), row.packets(), row.share(), row.bytes()});
    }
    widenFlows(flows);
  }

  /** Addresses of IPv6 take twice the room of the usual ones; a flow cut short can't be told from its neighbour. */
  private void widenFlows(FlowsTable flows) {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    int widest = 0;
    for (FlowsTable.Row row : flows.rows()) {
      widest = Math.max(widest, gc.textExtent(row.flow()).x + CELL_PADDING);
    }
    gc.dispose();
    TableColumn column = table.getColumn(0);
    column.setWidth(Math.max(column.getWidth(), widest));
  }
}
