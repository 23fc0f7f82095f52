package org.ringscope.ui.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.timeline.Overview;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.Timeline;
import org.ringscope.view.timeline.TimelineText;

/**
 * The mouse on a Timeline: a click sets the moment, dragging selects a range; with Shift or the middle button it moves
 * what is visible; the wheel zooms at the pointer, with Shift it moves; a double click shows all.
 */
final class TimelinePointer {
  private static final int MIDDLE_BUTTON = 2;
  private static final int LEAST_DRAG = 4;
  private static final int LINES_A_NOTCH = 3;
  private static final double PAN_PART = 0.1;

  private enum Gesture {
    NONE,
    SELECT,
    PAN
  }

  private final TimelineCanvas canvas;
  private Gesture gesture = Gesture.NONE;
  private int pressedAt;
  private int lastAt;
  private boolean dragged;

  TimelinePointer(TimelineCanvas canvas) {
    this.canvas = canvas;
    listen(SWT.MouseDown, this::press);
    listen(SWT.MouseMove, this::move);
    listen(SWT.MouseUp, (event, timeline) -> gesture = Gesture.NONE);
    listen(SWT.MouseVerticalWheel, this::turn);
    listen(SWT.MouseHorizontalWheel, (event, timeline) -> pan(timeline, event.count));
    listen(SWT.MouseDoubleClick, (event, timeline) -> {
      timeline.visible().showAll();
      canvas.redraw();
    });
  }

  /** Does something with an event as long as there is a capture. */
  @FunctionalInterface
  private interface Reaction {
    void to(Event event, Timeline timeline);
  }

  private void listen(int kind, Reaction reaction) {
    canvas.addListener(kind, event -> {
      Timeline timeline = canvas.timeline();
      if (timeline != null) {
        reaction.to(event, timeline);
      }
    });
  }

  private void press(Event event, Timeline timeline) {
    canvas.setFocus();
    pressedAt = event.x;
    lastAt = event.x;
    dragged = false;
    boolean shift = (event.stateMask & SWT.SHIFT) != 0;
    if (event.button == MIDDLE_BUTTON || event.button == 1 && shift) {
      gesture = Gesture.PAN;
    } else if (event.button == 1) {
      gesture = Gesture.SELECT;
      timeline.head().select(null);
      timeline.head().moveTo(canvas.timeAt(event.x));
    }
  }

  private void move(Event event, Timeline timeline) {
    dragged |= Math.abs(event.x - pressedAt) >= LEAST_DRAG;
    if (gesture == Gesture.SELECT && dragged) {
      timeline.head().select(TimeSpan.between(canvas.timeAt(pressedAt), canvas.timeAt(event.x)));
    } else if (gesture == Gesture.PAN) {
      timeline.visible().pan((double) (lastAt - event.x) / Math.max(1, canvas.getClientArea().width));
      lastAt = event.x;
      canvas.redraw();
    } else {
      explain(event.x);
    }
  }

  private void explain(int x) {
    Overview drawn = canvas.drawn();
    @Nullable String text = drawn == null || x < 0 || x >= drawn.pixels() ? null : TimelineText.pixel(drawn, x);
    if (text != null && !text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private void turn(Event event, Timeline timeline) {
    if ((event.stateMask & SWT.SHIFT) != 0) {
      pan(timeline, event.count);
    } else {
      timeline.zoom((double) event.count / LINES_A_NOTCH, canvas.timeAt(event.x));
      canvas.redraw();
    }
    event.doit = false;
  }

  private void pan(Timeline timeline, int count) {
    timeline.visible().pan(-PAN_PART * count / LINES_A_NOTCH);
    canvas.redraw();
  }
}
