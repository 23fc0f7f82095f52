package org.ringscope.ui.placement;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.MapLayout;
import org.ringscope.view.placement.PlacedStream;

/** The map of the posted buffers, zoomed and scrolled. */
final class MapCanvas extends Canvas {
  private final Shown shown;
  private final RowCells cells = new RowCells();
  private @Nullable MapLayout layout;
  private @Nullable PlacedStream laidOut;

  /** Whether all that has come is to be in sight, however large the canvas is. */
  private boolean fitting = true;

  /** @param selectSegment hears which segment was selected */
  MapCanvas(Composite parent, Shown shown, IntConsumer selectSegment) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
    this.shown = shown;
    shown.addListener(this::refresh);
    addPaintListener(this::paint);
    addListener(SWT.Resize, event -> resize());
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    getVerticalBar().addListener(SWT.Selection, event -> redraw());
    new MapPointer(this, shown, selectSegment);
    new PlacementKeys(this, this::zoom, this::showAll, this::scroll);
    CanvasVoice.speak(this, () -> shown.isEmpty()
        ? "Buffer map: nothing to show"
        : "Buffer map: " + shown.text().summary(shown.moment()));
  }

  /** Lays out anew if that is another stream, and draws; else the layout is kept, and the pieces of its rows. */
  private void refresh() {
    if (shown.isEmpty()) {
      // A stream may be large: who shows nothing keeps nothing.
      laidOut = null;
      layout = null;
      cells.forget();
    } else if (laidOut != shown.stream()) {
      laidOut = shown.stream();
      fit();
    }
    redraw();
  }

  private void resize() {
    if (layout != null) {
      if (fitting) {
        fit();
      } else {
        adjustScrollBar();
      }
    }
    redraw();
  }

  private void fit() {
    fitting = true;
    layout = MapLayout.fitting(shown.stream(), room());
    getVerticalBar().setSelection(0);
    adjustScrollBar();
  }

  private int line() {
    GC gc = new GC(this);
    int height = gc.getFontMetrics().getHeight();
    gc.dispose();
    return height;
  }

  private int room() {
    return MapPlace.room(getClientArea().height, line());
  }

  private void adjustScrollBar() {
    int rows = rows().rows();
    int inSight = Math.min(room(), rows);
    ScrollBar bar = getVerticalBar();
    bar.setValues(bar.getSelection(), 0, Math.max(1, rows), Math.max(1, inSight), 1, Math.max(1, inSight - 1));
    bar.setVisible(rows > inSight);
  }

  /** How bytes are laid out now; there is a stream. */
  MapLayout rows() {
    return Objects.requireNonNull(layout);
  }

  private MapPlace place(Drawing drawing, Rectangle area) {
    return MapPlace.of(drawing, area, rows(), Math.clamp(getVerticalBar().getSelection(), 0, rows().rows() - 1));
  }

  /** Where everything is now; there is a stream. */
  MapPlace place() {
    GC gc = new GC(this);
    MapPlace place = place(new GcDrawing(gc), getClientArea());
    gc.dispose();
    return place;
  }

  /** Draws what is in sight somewhere else. */
  void draw(Drawing drawing, Rectangle area) {
    new MapPainter(drawing, Palette.of(getDisplay()), shown, place(drawing, area), cells).paint();
  }

  private void paint(PaintEvent event) {
    Palette palette = Palette.of(getDisplay());
    if (shown.isEmpty() || layout == null) {
      event.gc.setBackground(palette.background());
      event.gc.fillRectangle(getClientArea());
      return;
    }
    draw(new GcDrawing(event.gc), getClientArea());
    if (isFocusControl()) {
      Rectangle area = getClientArea();
      event.gc.setForeground(palette.accent());
      event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }

  /** Zooms around what is selected, or else what is in the middle. */
  void zoom(int steps) {
    if (!shown.isEmpty()) {
      Marked selected = shown.selected();
      MapPlace place = place();
      long middle = rows().row(place.firstRow() + place.shownRows() / 2).from();
      zoom(steps, selected == null ? middle : selected.from(), place.shownRows() / 2);
    }
  }

  /**
   * Zooms.
   *
   * @param position that stays in sight
   * @param rowInSight in which of the rows in sight
   */
  void zoom(int steps, long position, int rowInSight) {
    fitting = false;
    layout = MapLayout.of(shown.stream(), rows().zoom() + steps);
    adjustScrollBar();
    getVerticalBar().setSelection(Math.max(0, rows().rowOf(position) - rowInSight));
    redraw();
  }

  /** Brings all that has come into sight. */
  void showAll() {
    if (!shown.isEmpty()) {
      fit();
      redraw();
    }
  }

  /** Brings a stretch into sight, as large as it can be. */
  void reveal(Marked stretch) {
    while (true) {
      int zoom = rows().zoom();
      int rows = rows().rowOf(stretch.to() - 1) - rows().rowOf(stretch.from()) + 1;
      if (2 * rows > room()) {
        break;
      }
      zoom(1, stretch.from(), 0);
      if (rows().zoom() == zoom) {
        break;
      }
    }
    getVerticalBar().setSelection(rows().rowOf(stretch.from()));
    redraw();
  }

  /** Scrolls no further than needed to see a position. */
  void bringIntoSight(long position) {
    MapPlace place = place();
    int row = rows().rowOf(position);
    if (row < place.firstRow() || row >= place.firstRow() + place.shownRows()) {
      getVerticalBar().setSelection(Math.max(0, row - place.shownRows() / 2));
      redraw();
    }
  }

  /** @param rows down; up if negative */
  void scroll(int rows) {
    getVerticalBar().setSelection(getVerticalBar().getSelection() + rows);
    redraw();
  }
}
