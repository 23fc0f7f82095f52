package org.ringscope.ui.graph.canvas;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.ringscope.ui.graph.drawing.GcDrawing;
import org.ringscope.ui.graph.drawing.GraphDrawing;
import org.ringscope.ui.graph.drawing.GraphFonts;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.ShownGraph;

/** Draws a graph, zoomed and scrolled. */
final class GraphCanvas extends Canvas {
  private static final int LINE = 20;

  private final ShownGraph graph;
  private final Supplier<GraphColors> colors;
  private final Viewport viewport;
  private final Supplier<GraphFonts> fonts;

  /** Whether the whole graph is to be in sight, whatever the size. */
  private boolean fitting = true;

  /** What the scroll bars reach: the graph, and whatever is in sight beside it. */
  private Rectangle scrolledArea = new Rectangle(0, 0, 0, 0);

  GraphCanvas(
      Composite parent, int style, ShownGraph graph, Viewport viewport, Supplier<GraphFonts> fonts,
      Supplier<GraphColors> colors) {
    super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
    this.graph = graph;
    this.viewport = viewport;
    this.colors = colors;
    this.fonts = fonts;
    addPaintListener(this::paint);
    addListener(SWT.Resize, event -> areaChanged());
    getHorizontalBar().addListener(SWT.Selection, event -> scroll());
    getVerticalBar().addListener(SWT.Selection, event -> scroll());
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, GraphCanvas::traverse);
    showScrollBars();
  }

  /** Tab leaves the canvas; arrows, Enter and Escape are for the graph. */
  private static void traverse(Event event) {
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  Viewport viewport() {
    return viewport;
  }

  /** The graph takes other room. */
  void areaChanged() {
    if (fitting) {
      fit();
    } else {
      moved();
    }
  }

  /** Shows the whole graph from now on. */
  void fit() {
    fitting = true;
    Rectangle window = getClientArea();
    viewport.fit(GraphDrawing.area(graph), window.width, window.height);
    moved();
  }

  /** Zooms about a point of the canvas. */
  void zoom(double scale, int x, int y) {
    fitting = false;
    viewport.zoom(scale, x, y);
    moved();
  }

  void pan(int x, int y) {
    fitting = false;
    viewport.pan(x, y);
    moved();
  }

  void reveal(Rectangle part) {
    Rectangle window = getClientArea();
    if (!window.contains(viewport.toWindow(part).x, viewport.toWindow(part).y) || !isWhollyInSight(part)) {
      fitting = false;
      viewport.reveal(part, window.width, window.height);
      moved();
    }
  }

  private boolean isWhollyInSight(Rectangle part) {
    Rectangle there = viewport.toWindow(part);
    return there.intersection(getClientArea()).equals(there);
  }

  private void moved() {
    showScrollBars();
    redraw();
  }

  private void scroll() {
    fitting = false;
    viewport.moveTo(
        getHorizontalBar().getSelection() / viewport.scale() + scrolledArea.x,
        getVerticalBar().getSelection() / viewport.scale() + scrolledArea.y);
    redraw();
  }

  private void showScrollBars() {
    Rectangle window = getClientArea();
    double scale = viewport.scale();
    Rectangle inSight = new Rectangle(
        (int) Math.floor(viewport.left()), (int) Math.floor(viewport.top()), (int) Math.floor(window.width / scale),
        (int) Math.floor(window.height / scale));
    scrolledArea = inSight.union(GraphDrawing.area(graph));
    set(getHorizontalBar(), scrolledArea.width * scale, window.width, (viewport.left() - scrolledArea.x) * scale);
    set(getVerticalBar(), scrolledArea.height * scale, window.height, (viewport.top() - scrolledArea.y) * scale);
  }

  private static void set(ScrollBar bar, double length, int window, double start) {
    int thumb = Math.max(1, window);
    int whole = Math.max(thumb, (int) Math.round(length));
    bar.setValues((int) Math.round(start), 0, whole, thumb, LINE, thumb);
    bar.setEnabled(whole > thumb);
  }

  private void paint(PaintEvent event) {
    GraphColors now = colors.get();
    GC gc = event.gc;
    gc.setBackground(now.background());
    gc.fillRectangle(getClientArea());
    Transform transform = new Transform(getDisplay());
    transform.scale((float) viewport.scale(), (float) viewport.scale());
    transform.translate((float) -viewport.left(), (float) -viewport.top());
    gc.setTransform(transform);
    GraphDrawing.draw(graph, new GcDrawing(gc, fonts.get()), now);
    gc.setTransform(null);
    transform.dispose();
    if (isFocusControl() && graph.selected().isEmpty()) {
      gc.setForeground(now.text());
      gc.drawFocus(1, 1, getClientArea().width - 2, getClientArea().height - 2);
    }
  }
}
