package org.ringscope.ui.placement;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse on the map: a click selects the segment of a byte, dragging selects a stretch, the wheel scrolls, with Ctrl
 * it zooms; a double click shows all.
 */
final class MapPointer {
  private static final int LEAST_DRAG = 4;
  private static final int LINES_A_NOTCH = 3;

  private final MapCanvas canvas;
  private final Shown shown;
  private final IntConsumer selectSegment;
  private long pressedAt = -1;
  private int pressedX;
  private int pressedY;
  private boolean dragged;

  MapPointer(MapCanvas canvas, Shown shown, IntConsumer selectSegment) {
    this.canvas = canvas;
    this.shown = shown;
    this.selectSegment = selectSegment;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseExit, event -> shown.hover(null));
    canvas.addListener(SWT.MouseDoubleClick, event -> canvas.showAll());
    canvas.addListener(SWT.MouseVerticalWheel, this::turn);
  }

  private long position(Event event) {
    return shown.isEmpty() ? -1 : canvas.place().positionAt(event.x, event.y);
  }

  private void press(Event event) {
    canvas.setFocus();
    if (event.button == 1) {
      pressedAt = position(event);
      pressedX = event.x;
      pressedY = event.y;
      dragged = false;
    }
  }

  private void move(Event event) {
    if (shown.isEmpty()) {
      return;
    }
    long position = position(event);
    if (pressedAt >= 0 && position >= 0) {
      dragged |= Math.abs(event.x - pressedX) >= LEAST_DRAG || Math.abs(event.y - pressedY) >= LEAST_DRAG;
      if (dragged) {
        shown.select(new Marked(Math.min(pressedAt, position), Math.max(pressedAt, position) + 1, -1));
      }
    }
    shown.hover(position < 0 ? null : shown.at(position));
    String text = position < 0 ? null : shown.text().at(position, shown.moment());
    if (text == null || !text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private void release(Event event) {
    if (pressedAt >= 0 && !dragged && !shown.isEmpty()) {
      Marked clicked = shown.at(pressedAt);
      if (clicked.segment() >= 0) {
        selectSegment.accept(clicked.segment());
      }
      shown.select(clicked);
    }
    pressedAt = -1;
  }

  private void turn(Event event) {
    if (shown.isEmpty()) {
      return;
    }
    if ((event.stateMask & SWT.MOD1) != 0) {
      MapPlace place = canvas.place();
      long position = Math.max(0, position(event));
      int row = canvas.rows().rowOf(position) - place.firstRow();
      canvas.zoom(Integer.signum(event.count), position, Math.clamp(row, 0, place.shownRows()));
    } else {
      canvas.scroll(-event.count / LINES_A_NOTCH == 0 ? -Integer.signum(event.count) : -event.count / LINES_A_NOTCH);
    }
    event.doit = false;
  }
}
