package org.ringscope.ui.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/**
 * A step along a connection to the node that lies most in a direction.
 *
 * @param right 1, or -1 for left, or 0
 * @param down 1, or -1 for up, or 0
 */
record Walk(ShownGraph graph, int right, int down) {
  /** Going astray costs more than going far. */
  private static final int ASIDE = 3;

  /** @return the element where the step ends, or null if nothing lies there */
  @Nullable Object from(Object element) {
    ShownNode node = graph.node(element);
    ShownConnection connection = graph.connection(element);
    if (node != null) {
      return nearest(node, neighbours(node));
    }
    return connection == null
        ? null
        : nearest(middle(connection), List.of(connection.source(), connection.destination()));
  }

  private List<ShownNode> neighbours(ShownNode node) {
    List<ShownNode> found = new ArrayList<>();
    for (ShownConnection connection : graph.connections()) {
      if (connection.source() == node) {
        found.add(connection.destination());
      } else if (connection.destination() == node) {
        found.add(connection.source());
      }
    }
    return found;
  }

  private @Nullable Object nearest(ShownNode from, List<ShownNode> nodes) {
    Rectangle bounds = from.bounds();
    return bounds == null ? null : nearest(bounds, nodes);
  }

  private @Nullable Object nearest(@Nullable Rectangle from, List<ShownNode> nodes) {
    ShownNode best = null;
    int least = Integer.MAX_VALUE;
    for (ShownNode node : nodes) {
      Rectangle bounds = node.bounds();
      int cost = from == null || bounds == null ? Integer.MAX_VALUE : cost(from, bounds);
      if (cost < least) {
        least = cost;
        best = node;
      }
    }
    return best == null ? null : best.element();
  }

  private int cost(Rectangle from, Rectangle to) {
    int x = to.x + to.width / 2 - from.x - from.width / 2;
    int y = to.y + to.height / 2 - from.y - from.height / 2;
    int ahead = x * right + y * down;
    int aside = Math.abs(x * down) + Math.abs(y * right);
    return ahead <= 0 ? Integer.MAX_VALUE : ahead + ASIDE * aside;
  }

  private static @Nullable Rectangle middle(ShownConnection connection) {
    Rectangle source = connection.source().bounds();
    Rectangle destination = connection.destination().bounds();
    if (source == null || destination == null) {
      return null;
    }
    Rectangle both = source.union(destination);
    return new Rectangle(both.x + both.width / 2, both.y + both.height / 2, 0, 0);
  }
}
