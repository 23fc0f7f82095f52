package org.ringscope.ui.path;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.path.PathColumn;
import org.ringscope.view.path.PathRow;
import org.ringscope.view.path.PathsTable;

/** The paths of a capture's packets, a row each. */
final class PathsPane extends Composite {
  private static final int CELL_PADDING = 16;
  private static final int BAR_MARGIN = 3;

  private final Label summary;
  private final Table table;
  private final RingSquares squares;
  private @Nullable PathsTable shown;

  /**
   * @param selected hears which path was selected
   * @param opened hears which path was double-clicked, or Enter pressed on
   */
  PathsPane(Composite parent, Consumer<PathRow> selected, Consumer<PathRow> opened) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    summary = new Label(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 3).applyTo(summary);
    table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION);
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 3).applyTo(table);
    table.setHeaderVisible(true);
    table.setToolTipText("A click selects the first packet of a path, a double click lists all of them");
    squares = new RingSquares(table);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (PathColumn column : PathColumn.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setMoveable(true);
      header.setWidth(gc.textExtent(column.sample()).x + CELL_PADDING);
    }
    gc.dispose();
    TableColumns.remember(table, "paths");
    table.addListener(SWT.EraseItem, this::paintBar);
    table.addListener(SWT.Selection, event -> tell(selected));
    table.addListener(SWT.DefaultSelection, event -> tell(opened));
  }

  private void tell(Consumer<PathRow> listener) {
    PathRow row = selected();
    if (row != null) {
      listener.accept(row);
    }
  }

  /** A bar behind the number, as long as the share is large. */
  private void paintBar(Event event) {
    int row = table.indexOf((TableItem) event.item);
    if (event.index != PathColumn.SHARE.ordinal() || shown == null || row < 0 || row >= shown.rows().size()) {
      return;
    }
    PathRow path = shown.rows().get(row);
    Palette palette = Palette.of(getDisplay());
    int width = table.getColumn(event.index).getWidth() - 2 * BAR_MARGIN;
    event.gc.setBackground(path.isDropped() ? palette.faintDrop() : palette.faint());
    event.gc.fillRectangle(
        event.x + BAR_MARGIN, event.y + BAR_MARGIN, (int) Math.ceil(width * path.share()),
        event.height - 2 * BAR_MARGIN);
    event.detail &= ~SWT.BACKGROUND;
  }

  Table table() {
    return table;
  }

  @Nullable PathsTable shown() {
    return shown;
  }

  /** The selected path, or null. */
  @Nullable PathRow selected() {
    int row = table.getSelectionIndex();
    return shown == null || row < 0 ? null : shown.rows().get(row);
  }

  void show(PathsTable paths) {
    if (paths.equals(shown)) {
      return;
    }
    shown = paths;
    summary.setText(paths.summary());
    table.setRedraw(false);
    table.setItemCount(paths.rows().size());
    for (int row = 0; row < paths.rows().size(); row++) {
      show(table.getItem(row), paths.rows().get(row));
    }
    table.deselectAll();
    table.setRedraw(true);
    layout();
  }

  private void show(TableItem item, PathRow row) {
    for (PathColumn column : PathColumn.values()) {
      item.setText(column.ordinal(), row.text(column));
    }
    item.setImage(PathColumn.RING.ordinal(), row.ring() < 0 ? (Image) null : squares.image(row.ring()));
    item.setForeground(
        PathColumn.OUTCOME.ordinal(), row.isDropped() ? Palette.of(getDisplay()).drop() : null);
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
