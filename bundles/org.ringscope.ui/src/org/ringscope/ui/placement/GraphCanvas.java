package org.ringscope.ui.placement;

import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.PlacedStream;
import org.ringscope.view.placement.StreamSpan;
import org.ringscope.view.placement.TimeSequence;
import org.ringscope.view.timeline.TimeSpan;

/** The time–sequence graph of a stream; its bytes are those of the segments in sight. */
final class GraphCanvas extends Canvas {
  private static final double ZOOM_STEP = 1.5;
  private static final double PAN_STEP = 0.1;

  private final Shown shown;
  private @Nullable StreamSpan visible;
  private @Nullable PlacedStream stream;
  private @Nullable TimeSequence graph;

  /** @param selectSegment hears which segment was selected */
  GraphCanvas(Composite parent, Shown shown, IntConsumer selectSegment) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    this.shown = shown;
    shown.addListener(this::refresh);
    addPaintListener(this::paint);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    new GraphPointer(this, shown, selectSegment);
    new PlacementKeys(this, this::zoom, this::showAll, this::pan);
    CanvasVoice.speak(this, () -> shown.isEmpty()
        ? "Time–sequence graph: nothing to show"
        : String.format(Locale.ROOT, "Time–sequence graph: %,d segments", shown.moment().segments()));
  }

  private void refresh() {
    if (shown.isEmpty()) {
      // A stream may be large: who shows nothing keeps nothing.
      stream = null;
      visible = null;
      graph = null;
    } else if (stream != shown.stream()) {
      stream = shown.stream();
      visible = new StreamSpan(shown.record(), shown.extents(), shown.first());
      graph = null;
    }
    redraw();
  }

  private StreamSpan visible() {
    return Objects.requireNonNull(visible);
  }

  private TimeSequence graph(TimeSpan span, int pixels) {
    TimeSequence known = graph;
    if (known == null || !known.span().equals(span) || known.pixels() != pixels) {
      known = TimeSequence.of(shown.stream(), shown.extents(), span, shown.first(), pixels);
      graph = known;
    }
    return known;
  }

  private GraphPlace place(Drawing drawing, Rectangle area) {
    TimeSpan span = visible().span();
    long[] bytes = visible().bytes();
    return new GraphPlace(GraphPlace.plot(drawing, area), span, bytes[0], bytes[1]);
  }

  /** Where everything is now; there is a stream. */
  GraphPlace place() {
    GC gc = new GC(this);
    GraphPlace place = place(new GcDrawing(gc), getClientArea());
    gc.dispose();
    return place;
  }

  /** Draws what is in sight somewhere else. */
  void draw(Drawing drawing, Rectangle area) {
    GraphPlace place = place(drawing, area);
    TimeSequence columns = graph(place.span(), place.plot().width);
    new GraphPainter(drawing, Palette.of(getDisplay()), shown, place, columns).paint(area);
  }

  private void paint(PaintEvent event) {
    Palette palette = Palette.of(getDisplay());
    Rectangle area = getClientArea();
    if (shown.isEmpty() || visible == null) {
      event.gc.setBackground(palette.background());
      event.gc.fillRectangle(area);
      return;
    }
    draw(new GcDrawing(event.gc), area);
    if (isFocusControl()) {
      event.gc.setForeground(palette.accent());
      event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }

  /** Zooms around what is selected, or else the middle. */
  void zoom(int steps) {
    if (!shown.isEmpty()) {
      Marked selected = shown.selected();
      TimeSpan span = visible().span();
      boolean around = selected != null && selected.segment() >= 0;
      zoom(steps, around && selected != null
          ? shown.record().time(selected.segment()) - shown.first()
          : span.boundary(1, 2));
    }
  }

  /** @param fixed the time that stays where it is, ns since the capture's first packet */
  void zoom(int steps, long fixed) {
    visible().zoom(Math.pow(ZOOM_STEP, -steps), fixed);
    redraw();
  }

  void showAll() {
    if (!shown.isEmpty()) {
      visible().showAll();
      redraw();
    }
  }

  /** @param steps tenths of what is in sight */
  void pan(int steps) {
    if (!shown.isEmpty()) {
      pan(steps * PAN_STEP);
    }
  }

  /** @param part of what is in sight */
  void pan(double part) {
    visible().pan(part);
    redraw();
  }

  /** Brings a time into sight, ns since the capture's first packet. */
  void bringIntoSight(long time) {
    visible().reveal(time);
    redraw();
  }
}
