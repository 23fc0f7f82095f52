package org.ringscope.ui.graph.canvas;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.drawing.Route;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/**
 * What the pointer does: a click selects, with Ctrl or Shift more than one; a node is dragged, the ground beside nodes
 * moves all; the wheel scrolls, with Ctrl it zooms.
 */
final class GraphPointer {
  private static final double NEAR = 5;
  private static final int SLACK = 3;
  private static final int PIXELS_A_LINE = 20;

  private final CanvasGraphViewer viewer;
  private final GraphCanvas canvas;
  private final ShownGraph graph;

  /** Where a button went down, until it goes up. */
  private @Nullable Point pressed;
  private @Nullable ShownNode dragged;
  private Point grip = new Point(0, 0);
  private boolean moving;

  GraphPointer(CanvasGraphViewer viewer, GraphCanvas canvas, ShownGraph graph) {
    this.viewer = viewer;
    this.canvas = canvas;
    this.graph = graph;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
    canvas.addListener(SWT.MouseVerticalWheel, this::turnWheel);
    canvas.addListener(SWT.MouseHorizontalWheel, event -> canvas.pan(event.count * PIXELS_A_LINE, 0));
  }

  private void press(Event event) {
    canvas.setFocus();
    Object element = elementAt(event.x, event.y);
    if (event.button == 1) {
      pressed = new Point(event.x, event.y);
      moving = false;
      dragged = element == null ? null : graph.node(element);
      hold(event);
      selectBy(event, element);
    } else if (event.button == 2) {
      pressed = new Point(event.x, event.y);
      dragged = null;
    } else if (element != null && !graph.isSelected(element)) {
      // What a menu is asked for is what it acts on.
      viewer.select(List.of(element));
    }
  }

  private void hold(Event event) {
    Rectangle bounds = dragged == null ? null : dragged.bounds();
    if (bounds != null) {
      grip = new Point((int) graphX(event) - bounds.x, (int) graphY(event) - bounds.y);
    }
  }

  private void selectBy(Event event, @Nullable Object element) {
    boolean more = (event.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0;
    if (element != null && more) {
      List<Object> selected = new ArrayList<>(graph.selected());
      if (!selected.remove(element)) {
        selected.add(element);
      }
      viewer.select(selected);
    } else if (element != null && !graph.selected().equals(List.of(element))) {
      viewer.select(List.of(element));
    }
  }

  private void move(Event event) {
    Point from = pressed;
    if (from == null) {
      explain(event);
      return;
    }
    moving |= Math.abs(event.x - from.x) > SLACK || Math.abs(event.y - from.y) > SLACK;
    if (moving && dragged != null) {
      viewer.setLocation(dragged.element(), (int) graphX(event) - grip.x, (int) graphY(event) - grip.y);
    } else if (moving) {
      canvas.pan(event.x - from.x, event.y - from.y);
      pressed = new Point(event.x, event.y);
    }
  }

  private void release(Event event) {
    boolean clickedGround = pressed != null && event.button == 1 && !moving && elementAt(event.x, event.y) == null;
    pressed = null;
    dragged = null;
    if (clickedGround && !graph.selected().isEmpty()) {
      viewer.select(List.of());
    }
  }

  private void doubleClick(Event event) {
    if (event.button == 1 && elementAt(event.x, event.y) != null) {
      viewer.openSelected();
    }
  }

  private void turnWheel(Event event) {
    if ((event.stateMask & SWT.MOD1) != 0) {
      viewer.zoomAt(event.count, event.x, event.y);
    } else if ((event.stateMask & SWT.MOD2) != 0) {
      canvas.pan(event.count * PIXELS_A_LINE, 0);
    } else {
      canvas.pan(0, event.count * PIXELS_A_LINE);
    }
    event.doit = false;
  }

  private void explain(Event event) {
    Object element = elementAt(event.x, event.y);
    String text = element == null ? null : toolTip(element);
    if (text == null || !text.equals(canvas.getToolTipText())) {
      canvas.setToolTipText(text);
    }
  }

  private @Nullable String toolTip(Object element) {
    ShownNode node = graph.node(element);
    ShownConnection connection = graph.connection(element);
    String text = node != null ? node.look().toolTip() : connection != null ? connection.look().toolTip() : "";
    // An ampersand in a tool tip would be taken for the mark of an access key.
    return text.isEmpty() ? null : text.replace("&", "&&");
  }

  private double graphX(Event event) {
    return canvas.viewport().toGraphX(event.x);
  }

  private double graphY(Event event) {
    return canvas.viewport().toGraphY(event.y);
  }

  /** The node at a place of the canvas, the last drawn first, or else the connection that passes near. */
  private @Nullable Object elementAt(int x, int y) {
    double graphX = canvas.viewport().toGraphX(x);
    double graphY = canvas.viewport().toGraphY(y);
    Object found = null;
    for (ShownNode node : graph.nodes()) {
      Rectangle bounds = node.bounds();
      if (bounds != null && bounds.contains((int) Math.floor(graphX), (int) Math.floor(graphY))) {
        found = node.element();
      }
    }
    return found == null ? connectionAt(graphX, graphY) : found;
  }

  private @Nullable Object connectionAt(double graphX, double graphY) {
    double least = NEAR / canvas.viewport().scale();
    Object found = null;
    for (ShownConnection connection : graph.connections()) {
      Route route = Route.of(connection);
      if (route != null) {
        double distance = route.distance(graphX, graphY) - connection.look().width() / 2.0;
        if (distance < least) {
          least = distance;
          found = connection.element();
        }
      }
    }
    return found;
  }
}
