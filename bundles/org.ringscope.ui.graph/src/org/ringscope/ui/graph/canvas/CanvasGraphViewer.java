package org.ringscope.ui.graph.canvas;

import java.util.Collection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.drawing.Route;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownNode;

/** The graph viewer that is always there; it draws on a canvas of SWT. */
public final class CanvasGraphViewer extends GraphViewer {
  private final GraphCanvas canvas;
  private final GraphVoice voice;

  public CanvasGraphViewer(Composite parent, int style) {
    Viewport viewport = new Viewport(SMALLEST_ZOOM, LARGEST_ZOOM);
    canvas = new GraphCanvas(parent, style, graph(), viewport, this::fonts, this::colors);
    voice = new GraphVoice(canvas, graph());
    new GraphPointer(this, canvas, graph());
    hookControl(canvas);
  }

  @Override
  public Control getControl() {
    return canvas;
  }

  @Override
  protected void showStructure() {
    canvas.redraw();
  }

  @Override
  protected void showLook(Object element) {
    canvas.redraw();
  }

  @Override
  protected void showLooks() {
    canvas.redraw();
  }

  @Override
  protected void showPlaces(boolean laidOut) {
    if (laidOut) {
      canvas.areaChanged();
    } else {
      canvas.redraw();
    }
  }

  @Override
  protected void showSelection() {
    canvas.redraw();
    voice.say();
  }

  @Override
  public double getZoom() {
    return canvas.viewport().scale();
  }

  @Override
  public void setZoom(double scale) {
    Rectangle window = canvas.getClientArea();
    canvas.zoom(scale, window.width / 2, window.height / 2);
  }

  @Override
  public void zoomToFit() {
    canvas.fit();
  }

  @Override
  protected Rectangle toControl(Rectangle inGraph) {
    return canvas.viewport().toWindow(inGraph);
  }

  @Override
  public void reveal(Object element) {
    ShownNode node = graph().node(element);
    Rectangle bounds = node == null ? null : node.bounds();
    if (bounds != null) {
      canvas.reveal(bounds);
    } else {
      revealMiddle(graph().connection(element));
    }
  }

  private void revealMiddle(@Nullable ShownConnection connection) {
    Route route = connection == null ? null : Route.of(connection);
    if (route != null) {
      Point middle = route.middle();
      canvas.reveal(new Rectangle(middle.x, middle.y, 1, 1));
    }
  }

  /** The pointer selected something. */
  @Override
  protected void select(Collection<?> elements) {
    super.select(elements);
  }

  /** The wheel zooms about the pointer. */
  void zoomAt(int lines, int x, int y) {
    canvas.zoom(zoomAfter(lines), x, y);
  }

  /** The pointer opens what is selected. */
  void openSelected() {
    open();
  }
}
