package org.ringscope.ui.placement;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.ringscope.view.placement.NearestSegment;

/**
 * The mouse on the graph: a click selects the nearest segment, dragging moves what is in sight, the wheel zooms at the
 * pointer, with Shift it moves; a double click shows all.
 */
final class GraphPointer {
  private static final int LEAST_DRAG = 4;
  private static final int NEAR = 12;
  private static final double PAN_PART = 0.1;

  private final GraphCanvas canvas;
  private final Shown shown;
  private final IntConsumer selectSegment;
  private boolean pressed;
  private boolean dragged;
  private int pressedX;
  private int lastX;

  GraphPointer(GraphCanvas canvas, Shown shown, IntConsumer selectSegment) {
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

  private void press(Event event) {
    canvas.setFocus();
    pressed = event.button == 1;
    dragged = false;
    pressedX = event.x;
    lastX = event.x;
  }

  private void move(Event event) {
    if (shown.isEmpty()) {
      return;
    }
    dragged |= pressed && Math.abs(event.x - pressedX) >= LEAST_DRAG;
    if (pressed && dragged) {
      canvas.pan((double) (lastX - event.x) / canvas.place().plot().width);
      lastX = event.x;
      return;
    }
    int segment = segmentAt(event);
    shown.hover(segment < 0 ? null : shown.segment(segment));
    String text = segment < 0 ? null : shown.text().segment(segment);
    if (text == null || !text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private int segmentAt(Event event) {
    GraphPlace place = canvas.place();
    if (!place.plot().contains(event.x, event.y)) {
      return -1;
    }
    double timeAPixel = Math.max(1, (double) place.span().length() / place.plot().width);
    double bytesAPixel = (double) (place.high() - place.low()) / place.plot().height;
    return new NearestSegment(shown.record(), shown.moment().segments(), timeAPixel, bytesAPixel)
        .find(shown.first() + place.timeAt(event.x), place.positionAt(event.y), NEAR);
  }

  private void release(Event event) {
    if (pressed && !dragged && !shown.isEmpty()) {
      int segment = segmentAt(event);
      if (segment >= 0) {
        selectSegment.accept(segment);
        shown.select(shown.segment(segment));
      } else {
        shown.select(null);
      }
    }
    pressed = false;
  }

  private void turn(Event event) {
    if (shown.isEmpty()) {
      return;
    }
    if ((event.stateMask & SWT.SHIFT) != 0) {
      canvas.pan(-PAN_PART * Integer.signum(event.count));
    } else {
      canvas.zoom(Integer.signum(event.count), canvas.place().timeAt(event.x));
    }
    event.doit = false;
  }
}
