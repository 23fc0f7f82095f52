package org.ringscope.ui.rings;

import java.util.function.Supplier;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.mirror.MirrorOffer;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.RingsTable;
import org.ringscope.view.mirror.MirrorSubject;
import org.ringscope.view.occupancy.RingsAtMoment;

/**
 * The numbers of all rings, a row each, and a last row for all of them. A double click lists the packets of a ring, a
 * click on its drops those that were dropped.
 */
final class RingsList {
  private static final int CELL_PADDING = 14;

  private final Table table;
  private final RingSquares squares;
  private int leastDrops;
  private @Nullable RingsTable shown;
  private @Nullable RingsAtMoment now;

  /** @param capture whose rings these are, if there is one */
  RingsList(Composite parent, Supplier<@Nullable CaptureReplay> capture, Runnable selected, RingWishes wishes) {
    table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    squares = new RingSquares(table);
    createColumns();
    TableColumns.remember(table, "rings");
    table.addListener(SWT.Resize, event -> widenDrops());
    PaletteChange.follow(table, this::recolour);
    table.addListener(SWT.Selection, event -> selected.run());
    table.addListener(SWT.DefaultSelection, event -> {
      RingsTable.Row row = selected();
      if (row != null) {
        wishes.show(row);
      }
    });
    DropLinks.in(table, RingsTable.Column.DROPS.ordinal(), item -> row(table.indexOf(item)), wishes::showDrops);
    MirrorOffer.on(table, "Mirror This Ring…", () -> wish(capture.get()), menu -> addDrops(menu, wishes));
  }

  private @Nullable MirrorWish wish(@Nullable CaptureReplay capture) {
    RingsTable.Row row = selected();
    return capture == null || row == null
        ? null
        : MirrorWish.of(capture, MirrorSubject.ring(row.ring(), row.sent()));
  }

  private void addDrops(IMenuManager menu, RingWishes wishes) {
    RingsTable.Row selected = row(table.getSelectionIndex());
    RingsTable.Row dropping = selected == null || selected.dropped() == 0 ? null : selected;
    menu.add(new Separator());
    menu.add(ContextMenu.entry("Show Dropped Packets", dropping, wishes::showDrops));
    menu.add(ContextMenu.entry("Save Dropped Packets…", dropping, wishes::saveDrops));
  }

  private void createColumns() {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (RingsTable.Column column : RingsTable.Column.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      int square = column == RingsTable.Column.RING ? RingSquares.WIDTH : 0;
      int text = Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x);
      header.setWidth(text + CELL_PADDING + square);
    }
    gc.dispose();
    leastDrops = table.getColumn(RingsTable.Column.DROPS.ordinal()).getWidth();
  }

  /** Gives the column of drops what the others leave, so that their causes have room. */
  private void widenDrops() {
    TableColumn drops = table.getColumn(RingsTable.Column.DROPS.ordinal());
    int rest = table.getClientArea().width + drops.getWidth();
    for (TableColumn column : table.getColumns()) {
      rest -= column.getWidth();
    }
    if (rest > 0) {
      drops.setWidth(Math.max(rest, leastDrops));
    }
  }

  void show(RingsTable rings) {
    shown = rings;
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
  }

  private void show(TableItem item, RingsTable.Row row) {
    for (RingsTable.Column column : RingsTable.Column.values()) {
      String text = row.text(column);
      if (column != RingsTable.Column.WAITING && !text.equals(item.getText(column.ordinal()))) {
        item.setText(column.ordinal(), text);
      }
    }
    showWaiting(item, row);
    boolean lost = row.dropped() > 0;
    item.setForeground(RingsTable.Column.DROPS.ordinal(), lost ? Palette.of(table.getDisplay()).drop() : null);
  }

  /** Shows how full the rings are at the Timeline's moment; null if that isn't known (yet). */
  void show(@Nullable RingsAtMoment moment) {
    now = moment;
    for (int row = 0; shown != null && row < shown.rings().size(); row++) {
      showWaiting(table.getItem(row), shown.rings().get(row));
    }
  }

  private void showWaiting(TableItem item, RingsTable.Row row) {
    String text = now == null || row.sent() || row.ring() < 0 ? "" : now.waiting(row.ring());
    int column = RingsTable.Column.WAITING.ordinal();
    if (!text.equals(item.getText(column))) {
      item.setText(column, text);
    }
  }

  /** What stands in a row; all rings together in the last one; null if there is none. */
  private RingsTable.@Nullable Row row(int index) {
    if (shown == null || index < 0 || index > shown.rings().size()) {
      return null;
    }
    return index == shown.rings().size() ? shown.total() : shown.rings().get(index);
  }

  private void recolour() {
    if (shown != null) {
      show(shown);
    }
  }

  /** The selected ring; null if there is none or all of them together. */
  RingsTable.@Nullable Row selected() {
    int row = table.getSelectionIndex();
    return shown == null || row < 0 || row >= shown.rings().size() ? null : shown.rings().get(row);
  }

  void select(RingsTable.Row ring) {
    int row = shown == null ? -1 : shown.rings().indexOf(ring);
    if (row >= 0) {
      table.setSelection(row);
    }
  }

  boolean setFocus() {
    return table.setFocus();
  }
}
