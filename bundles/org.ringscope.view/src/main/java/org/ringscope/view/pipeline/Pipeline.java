package org.ringscope.view.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A replay as a graph, as far as it has come.
 *
 * @param nodes in the order in which packets meet them
 * @param edges the ways between them
 */
public record Pipeline(Map<PipelineNode, NodeCount> nodes, Map<PipelineEdge, EdgeCount> edges) {
  public Pipeline {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    edges = Collections.unmodifiableMap(new LinkedHashMap<>(edges));
  }

  public @Nullable NodeCount count(PipelineNode node) {
    return nodes.get(node);
  }

  public @Nullable EdgeCount count(PipelineEdge edge) {
    return edges.get(edge);
  }

  /** The display filter that leaves the packets of a node or edge; null if there is none that does. */
  public @Nullable String filter(Object element) {
    if (element instanceof PipelineEdge(PipelineNode from, PipelineNode to)) {
      boolean ofRing = from instanceof PipelineNode.Ring || from instanceof PipelineNode.OtherRings;
      return ofRing && to instanceof PipelineNode.Drop
          ? filter(from) + " and " + filter(to)
          : filter(ofRing ? from : to);
    }
    NodeCount count = element instanceof PipelineNode node ? nodes.get(node) : null;
    return count == null ? null : count.filter();
  }

  /** Where a ring is shown: by itself, or among the others. */
  PipelineNode place(int ring, boolean sent) {
    PipelineNode own = new PipelineNode.Ring(ring, sent);
    return nodes.containsKey(own) ? own : new PipelineNode.OtherRings(sent);
  }
}
