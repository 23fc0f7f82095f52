package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Rectangle;
import org.ringscope.view.placement.MapCells;
import org.ringscope.view.placement.MapLayout;
import org.ringscope.view.placement.MapRow;

/**
 * Where the rows of a map are: labels at the left, expected sequence numbers at the right. Sizes come from the font.
 *
 * @param area the whole map
 * @param line height of a line of text
 * @param left width of the labels
 * @param right width of the sequence numbers
 * @param firstRow the topmost row in sight
 */
record MapPlace(Rectangle area, MapLayout layout, int line, int left, int right, int firstRow) {
  private static final String WIDEST_LABEL = "AAA +65,536";
  private static final String WIDEST_NUMBER = "expects SN 4294967295";
  private static final int LEAST_PIXELS = 16;
  private static final int ROWS_WITH_LEGEND = 5;

  static MapPlace of(Drawing drawing, Rectangle area, MapLayout layout, int firstRow) {
    int line = drawing.lineHeight();
    return new MapPlace(
        area, layout, line, drawing.textWidth(WIDEST_LABEL) + line, drawing.textWidth(WIDEST_NUMBER) + line, firstRow);
  }

  /** Height of a row and the gap beneath it. */
  static int rowHeight(int line) {
    return line + line * 3 / 4;
  }

  /** Height of the legend above the rows; little where there is no room for one. */
  static int legendHeight(int height, int line) {
    return height < ROWS_WITH_LEGEND * rowHeight(line) ? line / 2 : line + line / 2;
  }

  /** Whether there is room for a legend. */
  boolean hasLegend() {
    return legendHeight(area.height, line) > line;
  }

  /** Rows that a height has room for. */
  static int room(int height, int line) {
    return Math.max(1, (height - legendHeight(height, line)) / rowHeight(line));
  }

  /** Rows in sight. */
  int shownRows() {
    return Math.min(layout.rows() - firstRow, room(area.height, line));
  }

  /** Pixels of a full row. */
  int pixels() {
    return Math.max(LEAST_PIXELS, area.width - left - right);
  }

  int top(int row) {
    return area.y + legendHeight(area.height, line) + (row - firstRow) * rowHeight(line);
  }

  int barHeight() {
    return line + line / 4;
  }

  int begin() {
    return area.x + left;
  }

  /** The pixel of a position in its row. */
  int x(MapRow row, long position) {
    return begin() + MapCells.pixel(row, position, layout.width(), pixels());
  }

  /** The position at a point; -1 where there is none. */
  long positionAt(int x, int y) {
    int row = firstRow + Math.floorDiv(y - top(firstRow), rowHeight(line));
    int pixel = x - begin();
    if (row < firstRow || row >= layout.rows() || pixel < 0 || pixel >= pixels()) {
      return -1;
    }
    MapRow found = layout.row(row);
    long position = MapCells.position(found, pixel, layout.width(), pixels());
    return position < found.to() ? position : -1;
  }
}
