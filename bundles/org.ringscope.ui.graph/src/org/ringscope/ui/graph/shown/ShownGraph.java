package org.ringscope.ui.graph.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.layout.GraphLayout;
import org.ringscope.ui.graph.layout.LayoutRequest;
import org.ringscope.ui.graph.layout.LayoutResult;

/** The graph on the screen: what a viewer draws. Elements are told apart by equals. For the UI thread only. */
public final class ShownGraph {
  private final Map<Object, ShownNode> nodes = new LinkedHashMap<>();
  private final Map<Object, ShownConnection> connections = new LinkedHashMap<>();
  private final Set<Object> selected = new LinkedHashSet<>();

  public Collection<ShownNode> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  public Collection<ShownConnection> connections() {
    return Collections.unmodifiableCollection(connections.values());
  }

  public @Nullable ShownNode node(Object element) {
    return nodes.get(element);
  }

  public @Nullable ShownConnection connection(Object element) {
    return connections.get(element);
  }

  public boolean contains(Object element) {
    return nodes.containsKey(element) || connections.containsKey(element);
  }

  /** The elements that are selected, in the order in which they came to be so. */
  public List<Object> selected() {
    return new ArrayList<>(selected);
  }

  public boolean isSelected(Object element) {
    return selected.contains(element);
  }

  /** Selects those of the elements that are there, and nothing else. */
  public void select(Collection<?> elements) {
    List<Object> there = new ArrayList<>(elements);
    there.removeIf(element -> !contains(element));
    selected.clear();
    selected.addAll(there);
  }

  /**
   * Becomes the graph of these elements. What stays keeps its place and look; links whose ends are not there are left
   * out.
   *
   * @return whether anything came, went or is connected otherwise
   */
  public boolean become(Collection<?> elements, Collection<Link> links) {
    Map<Object, ShownNode> before = new LinkedHashMap<>(nodes);
    Map<Object, ShownConnection> connectedBefore = new LinkedHashMap<>(connections);
    nodes.clear();
    for (Object element : elements) {
      ShownNode node = before.get(element);
      nodes.put(element, node == null ? new ShownNode(element) : node);
    }
    connections.clear();
    for (Link link : links) {
      connect(link, connectedBefore.get(link.element()));
    }
    select(selected());
    return !(List.copyOf(before.values()).equals(List.copyOf(nodes.values()))
        && List.copyOf(connectedBefore.values()).equals(List.copyOf(connections.values())));
  }

  private void connect(Link link, @Nullable ShownConnection before) {
    ShownNode source = nodes.get(link.source());
    ShownNode destination = nodes.get(link.destination());
    if (source != null && destination != null) {
      boolean same = before != null && before.source() == source && before.destination() == destination;
      connections.put(link.element(), same ? before : new ShownConnection(link.element(), source, destination));
    }
  }

  /** What is to be laid out now. */
  public LayoutRequest layoutRequest(GraphLayout layout) {
    List<ShownNode> order = List.copyOf(nodes.values());
    Map<ShownNode, Integer> numbers = new LinkedHashMap<>();
    order.forEach(node -> numbers.put(node, numbers.size()));
    List<LayoutRequest.Edge> edges = new ArrayList<>();
    for (ShownConnection connection : connections.values()) {
      edges.add(new LayoutRequest.Edge(
          numbers.getOrDefault(connection.source(), 0), numbers.getOrDefault(connection.destination(), 0),
          connection.look().width(), connection.labelSize()));
    }
    return new LayoutRequest(layout, order.stream().map(ShownNode::size).toList(), edges);
  }

  /** Takes the places that were found for {@link #layoutRequest}; the structure must be the same still. */
  public void place(LayoutResult result) {
    int number = 0;
    for (ShownNode node : nodes.values()) {
      node.place(result.nodes().get(number++));
    }
    number = 0;
    for (ShownConnection connection : connections.values()) {
      LayoutResult.Way way = result.ways().get(number++);
      connection.place(way.points(), way.labelCentre());
    }
  }

  /**
   * Whether a node has come to need so much room that it reaches another one: time for a layout. Where users put nodes
   * themselves, they stay.
   */
  public boolean isCrowded() {
    return nodes.values().stream().filter(ShownNode::isOutgrown).anyMatch(this::reachesAnother)
        && nodes.values().stream().noneMatch(ShownNode::isMoved);
  }

  private boolean reachesAnother(ShownNode node) {
    Rectangle own = node.bounds();
    return own != null && nodes.values().stream()
        .filter(other -> other != node)
        .map(ShownNode::bounds)
        .anyMatch(bounds -> bounds != null && bounds.intersects(own));
  }

  /** Moves a node's upper left corner; its connections follow straight. */
  public void move(ShownNode node, int x, int y) {
    node.moveTo(x, y);
    connections.values().stream().filter(way -> way.touches(node)).forEach(ShownConnection::straighten);
  }

  /** The room that all nodes, ways and their texts take; empty if nothing is placed. */
  public Rectangle bounds() {
    Rectangle all = null;
    for (ShownNode node : nodes.values()) {
      Rectangle place = node.bounds();
      if (place != null) {
        all = all == null ? place : all.union(place);
      }
    }
    if (all == null) {
      return new Rectangle(0, 0, 0, 0);
    }
    for (ShownConnection connection : connections.values()) {
      connection.addTo(all);
    }
    return all;
  }
}
