package org.ringscope.ui.placement;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.graphics.Color;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.MapCell;
import org.ringscope.view.placement.MapRow;
import org.ringscope.view.placement.StreamMoment;

/**
 * Paints the map: a bar a row, gaps and what waits hatched, a mark under a bar wherever a gap is too small to be seen,
 * and the expected sequence number of each row at its edge.
 */
final class MapPainter {
  /** Height of the stripe on bytes that wait behind a gap. */
  static final int STRIPE = 2;

  private final Drawing drawing;
  private final Palette palette;
  private final PlacementColours colours;
  private final Shown shown;
  private final MapPlace place;
  private final RowCells rows;
  private final int line;

  MapPainter(Drawing drawing, Palette palette, Shown shown, MapPlace place, RowCells rows) {
    this.drawing = drawing;
    this.palette = palette;
    colours = new PlacementColours(palette);
    this.shown = shown;
    this.place = place;
    this.rows = rows;
    line = place.line();
  }

  void paint() {
    drawing.fill(palette.background(), place.area().x, place.area().y, place.area().width, place.area().height);
    if (place.hasLegend()) {
      new MapLegend(drawing, palette, shown).paint(place.begin(), place.area().y + line / 4, place.area().width);
    }
    for (int row = place.firstRow(); row < place.firstRow() + place.shownRows(); row++) {
      paintRow(row, place.layout().row(row));
    }
  }

  private void paintRow(int row, MapRow stretch) {
    int top = place.top(row);
    StreamMoment moment = shown.moment();
    int labelWidth = drawing.textWidth(stretch.label());
    drawing.text(
        palette.foreground(), stretch.label(), place.begin() - labelWidth - line / 2, top + line / 8);
    paintCells(stretch, top);
    int end = place.x(stretch, stretch.to());
    boolean posted = stretch.firstBuffer() >= 0 && stretch.firstBuffer() < moment.buffers();
    drawing.frame(posted ? palette.quiet() : palette.grid(), place.begin(), top, end - place.begin(),
        place.barHeight());
    paintBoundaries(stretch, top);
    mark(shown.hovered(), stretch, top, palette.accent());
    mark(shown.selected(), stretch, top, palette.foreground());
    paintEdge(stretch, top, end);
  }

  private void paintCells(MapRow stretch, int top) {
    List<MapCell> cells = rows.of(shown.stream(), shown.moment(), place.layout(), stretch, place.pixels());
    int i = 0;
    while (i < cells.size()) {
      MapCell cell = cells.get(i);
      Color color = color(cell);
      int end = cell.end();
      // Pieces of a pixel each are drawn together as long as they look alike.
      while (i + 1 < cells.size() && end - cell.x() < cells.size() && isSmall(cells.get(i))
          && isSmall(cells.get(i + 1)) && looksAlike(cell, color, cells.get(i + 1))) {
        end = cells.get(++i).end();
      }
      paintCell(cell, color, end, top);
      i++;
    }
    for (MapCell cell : cells) {
      if (cell.kind().hasBytes() && cell.from() >= shown.moment().next()) {
        // Here, but the application can't have it yet.
        int bottom = top + place.barHeight();
        int left = place.begin() + cell.x();
        drawing.fill(palette.foreground(), left, bottom - STRIPE - 1, cell.end() - cell.x(), STRIPE);
      }
      if (cell.hasGap() && cell.kind().hasBytes()) {
        drawing.fill(palette.drop(), place.begin() + cell.x(), top + place.barHeight(), cell.end() - cell.x(), 2);
      }
    }
  }

  private static boolean isSmall(MapCell cell) {
    return cell.end() - cell.x() <= 2;
  }

  private boolean looksAlike(MapCell one, Color color, MapCell other) {
    return one.kind() == other.kind() && color.equals(color(other));
  }

  private Color color(MapCell cell) {
    if (!cell.kind().hasBytes() || shown.colouring() == MapColouring.FATE) {
      return colours.of(cell.kind());
    }
    return shown.colouring() == MapColouring.ARRIVAL
        ? PlacementColours.ofArrival(cell.last(), shown.record().segments())
        : PlacementColours.ofSegment(cell.last());
  }

  private void paintCell(MapCell cell, Color color, int end, int top) {
    int x = place.begin() + cell.x();
    int width = end - cell.x();
    int height = place.barHeight();
    switch (cell.kind()) {
      case GAP -> drawing.hatch(color, x, top, width, height);
      case MISSING -> {
        drawing.hatch(color, x, top, width, height);
        drawing.fill(color, x, top + height / 2, width, 1);
      }
      case WAITING -> {
        drawing.hatch(color, x, top, width, height);
        drawing.frame(color, x, top, width, height);
      }
      case UNPOSTED -> drawing.dottedLine(palette.grid(), x, top + height / 2, x + width - 1, top + height / 2);
      case EMPTY -> drawing.fill(color, x, top, width, height);
      default -> {
        drawing.fill(color, x, top, width, height);
        // Pieces that were drawn together have no one number.
        if (end == cell.end()) {
          label(cell, color, x, width, top);
        }
      }
    }
  }

  /** The number of the segment, where there is room, and a line between it and the next. */
  private void label(MapCell cell, Color color, int x, int width, int top) {
    if (!cell.isOne() || width < line / 2) {
      return;
    }
    drawing.fill(palette.background(), x + width - 1, top, 1, place.barHeight());
    String number = String.format(Locale.ROOT, "#%d", cell.last() + 1);
    if (drawing.textWidth(number) + line / 2 <= width) {
      drawing.text(PlacementColours.textOn(color), number, x + line / 4, top + line / 8);
    }
  }

  /** Where one buffer ends and the next begins within a row; nothing if that is nearly everywhere. */
  private void paintBoundaries(MapRow stretch, int top) {
    int buffers = stretch.lastBuffer() - stretch.firstBuffer() + 1;
    if (place.pixels() / buffers < line / 2) {
      return;
    }
    for (int buffer = stretch.firstBuffer() + 1; buffer <= stretch.lastBuffer(); buffer++) {
      int x = place.x(stretch, shown.record().buffers().start(buffer));
      drawing.fill(palette.foreground(), x, top, 1, place.barHeight());
    }
  }

  private void mark(@Nullable Marked marked, MapRow stretch, int top, Color color) {
    if (marked == null || marked.to() <= stretch.from() || marked.from() >= stretch.to()) {
      return;
    }
    int from = place.x(stretch, marked.from());
    int to = Math.max(from + 3, place.x(stretch, marked.to()));
    drawing.frame(color, from - 1, top - 1, to - from + 1, place.barHeight() + 2);
    drawing.frame(color, from - 2, top - 2, to - from + 3, place.barHeight() + 4);
  }

  private void paintEdge(MapRow stretch, int top, int end) {
    long next = shown.moment().next();
    boolean expected = stretch.from() <= next && next < stretch.to();
    if (expected) {
      int x = place.x(stretch, next);
      int half = line / 4;
      drawing.polygon(palette.foreground(), new int[] {x - half, top - half, x + half + 1, top - half, x, top + 1});
    }
    String number = (expected ? "expects SN " : "SN ")
        + shown.record().sequenceNumber(expected ? next : stretch.from());
    drawing.text(expected ? palette.foreground() : palette.quiet(), number,
        Math.max(end, place.begin()) + line / 2, top + line / 8);
  }
}
