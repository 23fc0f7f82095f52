package org.ringscope.ui.placement;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.placement.NearestSegment;

/**
 * The mouse on the graph: a click selects the nearest segment, dragging moves what is in sight, the wheel zooms at the
 * pointer, with Shift it moves; a double click shows all.
 */
final class GraphPointer extends CanvasPointer {
  private static final int NEAR = 12;
  private static final double PAN_PART = 0.1;

  private final GraphCanvas canvas;
  private final Shown shown;
  private final IntConsumer selectSegment;
  private int lastX;

  GraphPointer(GraphCanvas canvas, Shown shown, IntConsumer selectSegment) {
    super(canvas, shown);
    this.canvas = canvas;
    this.shown = shown;
    this.selectSegment = selectSegment;
  }

  @Override
  void begin(Event event) {
    lastX = event.x;
  }

  @Override
  void drag(Event event) {
    canvas.pan((double) (lastX - event.x) / canvas.place().plot().width);
    lastX = event.x;
  }

  @Override
  void click(Event event) {
    int segment = segmentAt(event);
    if (segment >= 0) {
      selectSegment.accept(segment);
    }
    shown.select(segment < 0 ? null : shown.segment(segment));
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

  @Override
  @Nullable Marked under(Event event) {
    int segment = segmentAt(event);
    return segment < 0 ? null : shown.segment(segment);
  }

  @Override
  String text(Marked marked) {
    return shown.text().segment(marked.segment());
  }

  @Override
  void turn(Event event) {
    if ((event.stateMask & SWT.SHIFT) != 0) {
      canvas.pan(-PAN_PART * Integer.signum(event.count));
    } else {
      canvas.zoom(Integer.signum(event.count), canvas.place().timeAt(event.x));
    }
  }

  @Override
  void showAll() {
    canvas.showAll();
  }
}
