package org.ringscope.ui.pipeline;

import org.ringscope.ui.graph.IGraphContentProvider;
import org.ringscope.view.pipeline.Pipeline;
import org.ringscope.view.pipeline.PipelineEdge;

/** Nodes and edges of a {@link Pipeline}. */
final class PipelineContent implements IGraphContentProvider {
  @Override
  public Object[] getElements(Object input) {
    return ((Pipeline) input).nodes().keySet().toArray();
  }

  @Override
  public Object[] getConnections(Object input) {
    return ((Pipeline) input).edges().keySet().toArray();
  }

  @Override
  public Object getSource(Object connection) {
    return ((PipelineEdge) connection).from();
  }

  @Override
  public Object getDestination(Object connection) {
    return ((PipelineEdge) connection).to();
  }
}
