package org.ringscope.ui.placement;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * The mouse on the map: a click selects the segment of a byte, dragging selects a stretch, the wheel scrolls, with Ctrl
 * it zooms; a double click shows all.
 */
final class MapPointer extends CanvasPointer {
  private static final int LINES_A_NOTCH = 3;

  private final MapCanvas canvas;
  private final Shown shown;
  private final IntConsumer selectSegment;
  private long pressedAt = -1;

  MapPointer(MapCanvas canvas, Shown shown, IntConsumer selectSegment) {
    super(canvas, shown);
    this.canvas = canvas;
    this.shown = shown;
    this.selectSegment = selectSegment;
  }

  private long position(Event event) {
    return canvas.place().positionAt(event.x, event.y);
  }

  @Override
  void begin(Event event) {
    pressedAt = position(event);
  }

  @Override
  void drag(Event event) {
    long position = position(event);
    if (pressedAt >= 0 && position >= 0) {
      shown.select(new Marked(Math.min(pressedAt, position), Math.max(pressedAt, position) + 1, -1));
    }
  }

  @Override
  void click(Event event) {
    if (pressedAt < 0) {
      shown.select(null);
      return;
    }
    Marked clicked = shown.at(pressedAt);
    if (clicked.segment() >= 0) {
      selectSegment.accept(clicked.segment());
    }
    shown.select(clicked);
  }

  @Override
  @Nullable Marked under(Event event) {
    long position = position(event);
    return position < 0 ? null : shown.at(position);
  }

  @Override
  String text(Marked marked) {
    return shown.text().at(marked.from(), shown.moment());
  }

  @Override
  void turn(Event event) {
    if ((event.stateMask & SWT.MOD1) == 0) {
      int lines = event.count / LINES_A_NOTCH;
      canvas.scroll(-(lines == 0 ? Integer.signum(event.count) : lines));
      return;
    }
    long position = Math.max(0, position(event));
    MapPlace place = canvas.place();
    int row = canvas.rows().rowOf(position) - place.firstRow();
    canvas.zoom(Integer.signum(event.count), position, Math.clamp(row, 0, place.shownRows()));
  }

  @Override
  void showAll() {
    canvas.showAll();
  }
}
