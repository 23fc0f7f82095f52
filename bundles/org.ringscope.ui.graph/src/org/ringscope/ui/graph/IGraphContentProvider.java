package org.ringscope.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/**
 * Tells a {@link GraphViewer} the nodes and connections of its input. Both are elements: they can be selected, and a
 * label provider is asked for both. Elements are told apart by equals.
 */
public interface IGraphContentProvider extends IStructuredContentProvider {
  /** The nodes. */
  @Override
  Object[] getElements(Object input);

  /** The connections; one whose ends are not both among the nodes shown is left out. */
  Object[] getConnections(Object input);

  /** The node that a connection starts from. */
  Object getSource(Object connection);

  /** The node that a connection leads to. */
  Object getDestination(Object connection);
}
