package org.ringscope.ui.placement;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** The mouse on map or graph: told apart are clicks and drags, and both only matter where a stream is shown. */
abstract class CanvasPointer {
  private static final int LEAST_DRAG = 4;

  private final Canvas canvas;
  private final Shown shown;
  private boolean pressed;
  private boolean dragged;
  private int pressedX;
  private int pressedY;

  CanvasPointer(Canvas canvas, Shown shown) {
    this.canvas = canvas;
    this.shown = shown;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseExit, event -> shown.hover(null));
    canvas.addListener(SWT.MouseDoubleClick, event -> showAll());
    canvas.addListener(SWT.MouseVerticalWheel, event -> {
      if (!shown.isEmpty()) {
        turn(event);
        event.doit = false;
      }
    });
  }

  /** The first button went down. */
  abstract void begin(Event event);

  /** The pointer moves with the button held, farther than a hand trembles. */
  abstract void drag(Event event);

  /** The button went up where it went down. */
  abstract void click(Event event);

  /** What is under the pointer. */
  abstract @Nullable Marked under(Event event);

  /** What is told of what is under the pointer. */
  abstract String text(Marked marked);

  abstract void turn(Event event);

  abstract void showAll();

  private void press(Event event) {
    canvas.setFocus();
    pressed = event.button == 1 && !shown.isEmpty();
    dragged = false;
    pressedX = event.x;
    pressedY = event.y;
    if (pressed) {
      begin(event);
    }
  }

  private void move(Event event) {
    if (shown.isEmpty()) {
      return;
    }
    dragged |= pressed && (Math.abs(event.x - pressedX) >= LEAST_DRAG || Math.abs(event.y - pressedY) >= LEAST_DRAG);
    if (dragged) {
      drag(event);
      return;
    }
    Marked marked = under(event);
    shown.hover(marked);
    String text = marked == null ? null : text(marked);
    if (text == null || !text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private void release(Event event) {
    if (pressed && !dragged && !shown.isEmpty()) {
      click(event);
    }
    pressed = false;
    dragged = false;
  }
}
