package org.ringscope.ui.graph.canvas;

import org.eclipse.swt.widgets.Composite;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.IGraphViewerFactory;

/** Makes the built-in viewer. */
public final class CanvasGraphViewerFactory implements IGraphViewerFactory {
  @Override
  public GraphViewer createViewer(Composite parent, int style) {
    return new CanvasGraphViewer(parent, style);
  }
}
