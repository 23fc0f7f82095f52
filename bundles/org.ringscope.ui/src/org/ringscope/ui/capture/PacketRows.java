package org.ringscope.ui.capture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.PacketSelection;

/** The native rows of a packet list: as many as fit on screen, their texts and which of them are selected. */
final class PacketRows {
  private static final int MOST_ROWS = 500;
  private static final int ROWS_MEASURED = 10;

  private final Table table;
  private final RingSquares squares;
  private int rowHeight = 1;
  private List<PacketLine> shown = List.of();

  PacketRows(Table table) {
    this.table = table;
    squares = new RingSquares(table);
  }

  /** How many rows fit whole. */
  int fitting() {
    rowHeight = Math.max(rowHeight, table.getItemHeight());
    int room = table.getClientArea().height - table.getHeaderHeight();
    return Math.clamp(room / rowHeight, 1, MOST_ROWS);
  }

  /**
   * Learns what a row really takes. GTK puts lines between rows that its item height leaves out, and knows where rows
   * stand only when it has drawn them.
   *
   * @return whether it is more than was thought
   */
  boolean measure() {
    int rows = Math.min(table.getItemCount(), ROWS_MEASURED) - 1;
    int spread = rows > 0 ? table.getItem(rows).getBounds().y - table.getItem(0).getBounds().y : 0;
    int measured = rows > 0 ? Math.ceilDiv(spread, rows) : 0;
    boolean more = measured > rowHeight;
    rowHeight = Math.max(rowHeight, measured);
    return more;
  }

  /** @param most rows that fit; a page that was asked for before the table shrank may hold more */
  void show(List<PacketLine> lines, int most) {
    shown = lines;
    int count = Math.min(lines.size(), most);
    table.setItemCount(count);
    for (int row = 0; row < count; row++) {
      show(table.getItem(row), lines.get(row));
    }
  }

  private void show(TableItem item, PacketLine line) {
    for (PacketColumn column : PacketColumn.values()) {
      item.setText(column.ordinal(), line.text(column));
    }
    Image square = line.ring().isPresent() ? squares.image(line.ring().getAsInt()) : null;
    item.setImage(PacketColumn.RING.ordinal(), square);
    item.setForeground(colorIf(line, PacketLine.Tone.FILTERED, SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    item.setForeground(PacketColumn.VERDICT.ordinal(), colorIf(line, PacketLine.Tone.DROPPED, SWT.COLOR_RED));
  }

  private @Nullable Color colorIf(PacketLine line, PacketLine.Tone tone, int color) {
    return line.tone() == tone ? table.getDisplay().getSystemColor(color) : null;
  }

  /** What a row shows, or null if there is no such row. */
  @Nullable PacketLine line(int row) {
    return row >= 0 && row < shown.size() ? shown.get(row) : null;
  }

  /** Selects the rows whose packets are selected. */
  void mark(PacketSelection selection) {
    int[] rows = IntStream.range(0, Math.min(shown.size(), table.getItemCount()))
        .filter(row -> selection.contains(shown.get(row).number()))
        .toArray();
    if (Arrays.equals(rows, Arrays.stream(table.getSelectionIndices()).sorted().toArray())) {
      return;
    }
    table.deselectAll();
    int focus = rowOf(selection.focus());
    if (focus >= 0) {
      // Moves the native focus, which is what a screen reader reads; the row itself may not be selected.
      table.setSelection(focus);
      table.deselect(focus);
    }
    table.select(rows);
  }

  /** The row of a packet, or -1 if it isn't on screen. */
  private int rowOf(long number) {
    for (int row = 0; row < Math.min(shown.size(), table.getItemCount()); row++) {
      if (shown.get(row).number() == number) {
        return row;
      }
    }
    return -1;
  }
}
