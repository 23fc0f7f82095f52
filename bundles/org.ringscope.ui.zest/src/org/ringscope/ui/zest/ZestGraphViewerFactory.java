package org.ringscope.ui.zest;

import org.eclipse.swt.widgets.Composite;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.IGraphViewerFactory;

/** Makes viewers on Eclipse Zest. */
public final class ZestGraphViewerFactory implements IGraphViewerFactory {
  @Override
  public GraphViewer createViewer(Composite parent, int style) {
    return new ZestGraphViewer(parent, style);
  }
}
