package org.ringscope.ui.graph;

import org.eclipse.swt.widgets.Composite;

/** Makes viewers of one kind; what extensions of {@code org.ringscope.ui.graph.viewers} offer. */
public interface IGraphViewerFactory {
  /** @param style of the viewer's control, as bits of SWT */
  GraphViewer createViewer(Composite parent, int style);
}
