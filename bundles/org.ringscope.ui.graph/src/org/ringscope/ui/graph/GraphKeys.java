package org.ringscope.ui.graph;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.shown.ShownGraph;

/** What keys do in any graph viewer: arrows walk along connections, Enter opens, Ctrl with +, - and 0 zooms. */
final class GraphKeys {
  /** What one press of a key, or of a menu item, zooms by. */
  static final double ZOOM_STEP = 1.25;

  private final GraphViewer viewer;

  GraphKeys(GraphViewer viewer) {
    this.viewer = viewer;
  }

  void press(Event event) {
    if ((event.stateMask & SWT.MOD1) != 0) {
      zoom(event.keyCode);
      return;
    }
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> walk(-1, 0);
      case SWT.ARROW_RIGHT -> walk(1, 0);
      case SWT.ARROW_UP -> walk(0, -1);
      case SWT.ARROW_DOWN -> walk(0, 1);
      case SWT.ESC -> viewer.select(List.of());
      case SWT.CR, SWT.KEYPAD_CR -> viewer.open();
      default -> {}
    }
  }

  private void zoom(int keyCode) {
    switch (keyCode) {
      case '+', '=', SWT.KEYPAD_ADD -> viewer.setZoom(viewer.getZoom() * ZOOM_STEP);
      case '-', SWT.KEYPAD_SUBTRACT -> viewer.setZoom(viewer.getZoom() / ZOOM_STEP);
      case '0', SWT.KEYPAD_0 -> viewer.setZoom(1);
      default -> {}
    }
  }

  private void walk(int right, int down) {
    ShownGraph graph = viewer.graph();
    List<Object> selected = graph.selected();
    Object next = selected.isEmpty() ? first(graph) : new Walk(graph, right, down).from(selected.getLast());
    if (next != null) {
      viewer.select(List.of(next));
      viewer.reveal(next);
    }
  }

  private static @Nullable Object first(ShownGraph graph) {
    return graph.nodes().isEmpty() ? null : graph.nodes().iterator().next().element();
  }
}
