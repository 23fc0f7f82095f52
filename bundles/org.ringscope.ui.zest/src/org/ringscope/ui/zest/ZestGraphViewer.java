package org.ringscope.ui.zest;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.zest.core.widgets.Graph;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.drawing.GraphDrawing;
import org.ringscope.ui.graph.shown.ShownConnection;

/** The graph viewer on Eclipse Zest. */
final class ZestGraphViewer extends GraphViewer {
  private final Graph zest;
  private final ZestItems items;

  /** Whether the whole graph is to be in sight, whatever the size. */
  private boolean fitting = true;

  ZestGraphViewer(Composite parent, int style) {
    zest = new Graph(parent, style);
    items = new ZestItems(zest, graph());
    // Layouts are made in the background by ELK, the same as in the other viewers.
    zest.setDynamicLayout(false);
    zest.setBackground(colors().background());
    zest.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> select(items.selected())));
    zest.addListener(SWT.MouseDoubleClick, event -> open());
    zest.addListener(SWT.MouseMove, this::move);
    zest.addListener(SWT.MouseVerticalWheel, this::turnWheel);
    zest.addListener(SWT.Resize, event -> fitIfFitting());
    hookControl(zest);
  }

  @Override
  public Control getControl() {
    return zest;
  }

  @Override
  protected void showStructure() {
    items.make(colors());
  }

  @Override
  protected void showLook(Object element) {
    items.style(element, colors());
  }

  @Override
  protected void showLooks() {
    zest.setBackground(colors().background());
    items.style(colors());
  }

  @Override
  protected void showPlaces(boolean laidOut) {
    items.place();
    if (laidOut) {
      fitIfFitting();
    }
  }

  @Override
  protected void showSelection() {
    items.select();
  }

  /** Zest drags what is selected; it has done so when this hears of it. */
  private void move(Event event) {
    if ((event.stateMask & SWT.BUTTON1) != 0) {
      items.adoptPlaces();
    }
  }

  private void turnWheel(Event event) {
    if ((event.stateMask & SWT.MOD1) != 0) {
      setZoom(zoomAfter(event.count));
      event.doit = false;
    }
  }

  @Override
  public double getZoom() {
    return zest.getRootLayer().getScale();
  }

  @Override
  public void setZoom(double scale) {
    fitting = false;
    Rectangle window = zest.getClientArea();
    Point view = zest.getViewport().getViewLocation();
    double middleX = (view.x + window.width / 2.0) / getZoom();
    double middleY = (view.y + window.height / 2.0) / getZoom();
    show(Math.clamp(scale, SMALLEST_ZOOM, LARGEST_ZOOM), middleX, middleY);
  }

  @Override
  public void zoomToFit() {
    fitting = true;
    Rectangle window = zest.getClientArea();
    Rectangle area = GraphDrawing.area(graph());
    double fitted = Math.min((double) window.width / area.width, (double) window.height / area.height);
    show(Math.clamp(fitted, SMALLEST_ZOOM, 1), area.x + area.width / 2.0, area.y + area.height / 2.0);
  }

  private void fitIfFitting() {
    if (fitting) {
      zoomToFit();
    }
  }

  /** Brings a point of the graph to the middle, as far as Zest scrolls. */
  private void show(double scale, double middleX, double middleY) {
    Rectangle window = zest.getClientArea();
    zest.getRootLayer().setScale(scale);
    // How far it can be scrolled is known only when figures have their places.
    zest.getLightweightSystem().getUpdateManager().performValidation();
    zest.getViewport().setViewLocation(
        (int) Math.round(middleX * scale - window.width / 2.0),
        (int) Math.round(middleY * scale - window.height / 2.0));
  }

  @Override
  protected Rectangle toControl(Rectangle inGraph) {
    zest.getLightweightSystem().getUpdateManager().performValidation();
    Point view = zest.getViewport().getViewLocation();
    double scale = getZoom();
    return new Rectangle(
        (int) Math.round(inGraph.x * scale) - view.x, (int) Math.round(inGraph.y * scale) - view.y,
        (int) Math.round(inGraph.width * scale), (int) Math.round(inGraph.height * scale));
  }

  @Override
  public void reveal(Object element) {
    ShownConnection connection = graph().connection(element);
    Rectangle bounds = getBounds(connection == null ? element : connection.destination().element());
    if (bounds != null && !isInSight(toControl(bounds))) {
      fitting = false;
      show(getZoom(), bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0);
    }
  }

  private boolean isInSight(Rectangle place) {
    return place.intersection(zest.getClientArea()).equals(place);
  }
}
