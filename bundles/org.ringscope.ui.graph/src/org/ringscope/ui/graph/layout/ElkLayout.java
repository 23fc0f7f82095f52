package org.ringscope.ui.graph.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.mrtree.options.MrTreeMetaDataProvider;
import org.eclipse.elk.alg.mrtree.options.MrTreeOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Lays out a graph by ELK. The same request gives the same places. */
final class ElkLayout {
  private static final double NODE_GAP = 24;
  private static final double EDGE_GAP = 14;
  private static final double LAYER_GAP = 48;
  private static final double LINE_GAP = 5;

  /** Lines may get wider while the places stay. */
  private static final double LINE_ROOM = 8;

  static {
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(
        new CoreOptions(), new LayeredMetaDataProvider(), new MrTreeMetaDataProvider());
  }

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final List<ElkNode> nodes = new ArrayList<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  private ElkLayout(LayoutRequest request) {
    configure(request.layout());
    for (Point size : request.nodes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(size.x, size.y);
      nodes.add(node);
    }
    for (LayoutRequest.Edge edge : request.edges()) {
      edges.add(connect(edge));
    }
    if (request.layout() != GraphLayout.TREE) {
      makeRoom(request.edges(), request.layout() == GraphLayout.LAYERED_DOWN);
    }
  }

  /** A node's side is as long as the lines beside each other need that lead to it or away. */
  private void makeRoom(List<LayoutRequest.Edge> lines, boolean downwards) {
    double[] in = new double[nodes.size()];
    double[] out = new double[nodes.size()];
    for (LayoutRequest.Edge line : lines) {
      out[line.source()] += line.width() + LINE_GAP;
      in[line.destination()] += line.width() + LINE_GAP;
    }
    for (int i = 0; i < in.length; i++) {
      ElkNode node = nodes.get(i);
      double side = Math.max(in[i], out[i]) + LINE_GAP;
      if (downwards) {
        node.setWidth(Math.max(node.getWidth(), side));
      } else {
        node.setHeight(Math.max(node.getHeight(), side));
      }
    }
  }

  /**
   * Finds places; takes seconds for thousands of nodes.
   *
   * @param cancelled whether nobody waits for it any more; the result is of no use then
   */
  static LayoutResult of(LayoutRequest request, BooleanSupplier cancelled) {
    ElkLayout layout = new ElkLayout(request);
    new RecursiveGraphLayoutEngine().layout(layout.root, new CancellableMonitor(cancelled));
    return new LayoutResult(
        layout.nodes.stream().map(ElkLayout::place).toList(), layout.edges.stream().map(ElkLayout::way).toList());
  }

  private void configure(GraphLayout layout) {
    switch (layout) {
      case LAYERED_RIGHT -> layered(Direction.RIGHT);
      case LAYERED_DOWN -> layered(Direction.DOWN);
      case TREE -> {
        root.setProperty(CoreOptions.ALGORITHM, MrTreeOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, LAYER_GAP);
      }
    }
  }

  private void layered(Direction direction) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, direction);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    // What is named first stands first, where that crosses no more lines.
    root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    // Of a cycle, the connection that leads back to what is named first is drawn backwards.
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, NODE_GAP);
    root.setProperty(CoreOptions.SPACING_EDGE_EDGE, EDGE_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGE_GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
  }

  private ElkEdge connect(LayoutRequest.Edge edge) {
    ElkEdge made = ElkGraphUtil.createSimpleEdge(nodes.get(edge.source()), nodes.get(edge.destination()));
    made.setProperty(CoreOptions.EDGE_THICKNESS, Math.max(edge.width(), LINE_ROOM));
    if (edge.label().x > 0) {
      // ELK leaves no room for a label without text.
      ElkLabel label = ElkGraphUtil.createLabel("label", made);
      label.setDimensions(edge.label().x, edge.label().y);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
    return made;
  }

  private static Rectangle place(ElkNode node) {
    return new Rectangle(
        (int) Math.round(node.getX()), (int) Math.round(node.getY()), (int) Math.round(node.getWidth()),
        (int) Math.round(node.getHeight()));
  }

  private static LayoutResult.Way way(ElkEdge edge) {
    Point label = edge.getLabels().isEmpty() ? null : centre(edge.getLabels().getFirst());
    if (edge.getSections().isEmpty()) {
      return new LayoutResult.Way(new float[0], label);
    }
    ElkEdgeSection section = edge.getSections().getFirst();
    float[] points = new float[2 * (section.getBendPoints().size() + 2)];
    int end = 0;
    points[end++] = (float) section.getStartX();
    points[end++] = (float) section.getStartY();
    for (ElkBendPoint bend : section.getBendPoints()) {
      points[end++] = (float) bend.getX();
      points[end++] = (float) bend.getY();
    }
    points[end++] = (float) section.getEndX();
    points[end] = (float) section.getEndY();
    return new LayoutResult.Way(points, label);
  }

  private static Point centre(ElkLabel label) {
    return new Point(
        (int) Math.round(label.getX() + label.getWidth() / 2), (int) Math.round(label.getY() + label.getHeight() / 2));
  }
}
