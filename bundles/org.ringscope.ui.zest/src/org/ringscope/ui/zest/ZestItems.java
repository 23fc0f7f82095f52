package org.ringscope.ui.zest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.zest.core.widgets.Graph;
import org.eclipse.zest.core.widgets.GraphConnection;
import org.eclipse.zest.core.widgets.GraphItem;
import org.eclipse.zest.core.widgets.GraphNode;
import org.eclipse.zest.core.widgets.ZestStyles;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.shown.ConnectionLook;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.NodeLook;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/** Keeps the nodes and connections of a Zest graph as a shown graph has them. */
final class ZestItems {
  private static final int THIN = 1;
  private static final int THICK = 3;

  private final Graph zest;
  private final ShownGraph graph;
  private final Map<Object, GraphNode> nodes = new HashMap<>();
  private final Map<Object, GraphConnection> connections = new HashMap<>();

  ZestItems(Graph zest, ShownGraph graph) {
    this.zest = zest;
    this.graph = graph;
  }

  /** Makes all items anew; those without a place stay invisible. */
  void make(GraphColors colors) {
    // A node takes its connections along.
    new ArrayList<>(zest.getNodes()).forEach(GraphNode::dispose);
    nodes.clear();
    connections.clear();
    for (ShownNode shown : graph.nodes()) {
      GraphNode node = new GraphNode(zest, SWT.NONE);
      node.setData(shown.element());
      nodes.put(shown.element(), node);
    }
    for (ShownConnection shown : graph.connections()) {
      GraphNode source = nodes.get(shown.source().element());
      GraphNode destination = nodes.get(shown.destination().element());
      if (source != null && destination != null) {
        GraphConnection connection =
            new GraphConnection(zest, ZestStyles.CONNECTIONS_DIRECTED, source, destination);
        connection.setData(shown.element());
        connections.put(shown.element(), connection);
      }
    }
    style(colors);
    place();
    select();
  }

  void style(GraphColors colors) {
    graph.nodes().forEach(node -> style(node.element(), colors));
    graph.connections().forEach(connection -> style(connection.element(), colors));
  }

  void style(Object element, GraphColors colors) {
    ShownNode shownNode = graph.node(element);
    GraphNode node = nodes.get(element);
    if (shownNode != null && node != null) {
      style(node, shownNode, colors);
    }
    ShownConnection shownConnection = graph.connection(element);
    GraphConnection connection = connections.get(element);
    if (shownConnection != null && connection != null) {
      style(connection, shownConnection.look(), colors);
    }
  }

  private static void style(GraphNode node, ShownNode shown, GraphColors colors) {
    NodeLook look = shown.look();
    // There is room for two lines; what the badge says is more urgent than the detail.
    String second = look.badge().isEmpty() ? look.detail() : look.badge();
    node.setText(second.isEmpty() ? look.text() : look.text() + "\n" + second);
    node.setImage(look.image());
    node.setForegroundColor(look.textColor());
    node.setBackgroundColor(look.fill());
    node.setHighlightColor(look.fill());
    node.setBorderColor(look.highlighted() ? colors.highlight() : look.line());
    node.setBorderHighlightColor(colors.accent());
    node.setBorderWidth(look.highlighted() ? THICK : THIN);
    node.setTooltip(toolTip(look.toolTip()));
    Rectangle bounds = shown.bounds();
    if (bounds != null) {
      node.setSize(bounds.width, bounds.height);
    }
  }

  private static void style(GraphConnection connection, ConnectionLook look, GraphColors colors) {
    connection.setText(look.text());
    connection.setLineWidth(look.width());
    connection.setLineStyle(look.dashed() ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
    connection.setLineColor(look.line());
    connection.setHighlightColor(colors.accent());
    connection.setTooltip(toolTip(look.toolTip()));
  }

  private static @Nullable IFigure toolTip(String text) {
    return text.isEmpty() ? null : new Label(text);
  }

  /** Brings nodes to their places. Zest draws connections straight. */
  void place() {
    for (ShownNode shown : graph.nodes()) {
      GraphNode node = nodes.get(shown.element());
      Rectangle bounds = shown.bounds();
      if (node != null && bounds != null) {
        node.setLocation(bounds.x, bounds.y);
        node.setSize(bounds.width, bounds.height);
      }
      if (node != null) {
        node.setVisible(bounds != null);
      }
    }
  }

  /** Takes over where the user dragged the selected nodes to. */
  void adoptPlaces() {
    for (GraphItem item : zest.getSelection()) {
      ShownNode shown = graph.node(item.getData());
      if (shown != null && item instanceof GraphNode node) {
        Point location = node.getLocation();
        graph.move(shown, location.x, location.y);
      }
    }
  }

  /** What Zest shows as selected. */
  List<Object> selected() {
    List<Object> elements = new ArrayList<>();
    zest.getSelection().forEach(item -> elements.add(item.getData()));
    return elements;
  }

  /** Lets Zest show what is selected. */
  void select() {
    zest.setSelection(graph.selected().stream()
        .flatMap(element -> Stream.ofNullable(item(element)))
        .toArray(GraphItem[]::new));
  }

  private @Nullable GraphItem item(Object element) {
    GraphNode node = nodes.get(element);
    return node == null ? connections.get(element) : node;
  }
}
